package patchbay.storage;

import java.util.List;
import java.util.stream.Collectors;
import patchbay.aws.events.Event;

/** Resources of an event in one column: a line each, type and name with a tab between. */
final class ResourceLines {
    private ResourceLines() {}

    static String write(List<Event.Resource> resources) {
        return resources.stream()
                .map(resource -> resource.type() + "\t" + resource.name().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    static List<Event.Resource> read(String lines) {
        return lines.lines()
                .map(line -> {
                    int tab = line.indexOf('\t');
                    return new Event.Resource(line.substring(0, tab), line.substring(tab + 1));
                })
                .toList();
    }
}
