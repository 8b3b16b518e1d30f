package patchbay.wire.protocol;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import patchbay.wire.Fault;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;

/**
 * Reads the answers of the query protocol, for clients. Elements that the model does not know are
 * skipped; a document type is refused.
 */
final class XmlReader {
    private static final Structure ERROR =
            new Structure(
                    "Error",
                    Member.optional("Code", Shape.Text.ANY),
                    Member.optional("Message", Shape.Text.ANY));

    private final XMLStreamReader xml;

    private XmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The members inside the wrapper, the answer's first element. */
    static void read(byte[] body, String wrapper, Fields fields) throws Unreadable {
        try {
            XmlReader reader = open(body);
            boolean inside = reader.child();
            inside = inside && reader.child();
            if (!inside || !reader.xml.getLocalName().equals(wrapper)) {
                throw new Unreadable("The answer has no " + wrapper + ".");
            }
            reader.members(fields);
        } catch (XMLStreamException e) {
            throw new Unreadable("The answer is not well-formed XML.");
        }
    }

    static Fault fault(int status, byte[] body) throws Unreadable {
        Fields error = Fields.of(ERROR);
        read(body, "Error", error);
        return new Fault(
                error.optional(0, String.class)
                        .orElseThrow(
                                () -> new Unreadable("The answer is an error without a name.")),
                status,
                error.optional(1, String.class).orElse(""));
    }

    private static XmlReader open(byte[] body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new XmlReader(
                factory.createXMLStreamReader(new ByteArrayInputStream(body), "UTF-8"));
    }

    private void members(Fields fields) throws XMLStreamException, Unreadable {
        Structure structure = fields.structure();
        while (child()) {
            int position = structure.position(xml.getLocalName());
            if (position < 0) {
                skip();
            } else {
                fields.set(position, value(structure.members().get(position).shape()));
            }
        }
    }

    private Object value(Shape shape) throws XMLStreamException, Unreadable {
        return switch (shape) {
            case Structure structure -> {
                Fields fields = Fields.of(structure);
                members(fields);
                yield fields;
            }
            case Shape.Sequence sequence -> {
                List<Object> list = new ArrayList<>();
                while (child()) {
                    list.add(value(sequence.element()));
                }
                yield list;
            }
            case Shape.Dictionary dictionary -> dictionary(dictionary);
            default -> Scalars.parse(shape, xml.getElementText());
        };
    }

    private Map<String, Object> dictionary(Shape.Dictionary dictionary)
            throws XMLStreamException, Unreadable {
        Map<String, Object> map = new LinkedHashMap<>();
        while (child()) {
            String key = "";
            while (child()) {
                if (xml.getLocalName().equals("key")) {
                    key = xml.getElementText();
                } else {
                    map.put(key, value(dictionary.value()));
                }
            }
        }
        return map;
    }

    /** To the start of the next child, or to the end of the element that the reader is in. */
    private boolean child() throws XMLStreamException {
        return xml.nextTag() == XMLStreamReader.START_ELEMENT;
    }

    /** To the end of the element that the reader is at. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
