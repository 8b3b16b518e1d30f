package patchbay.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void a_text_is_written_as_it_was_read() throws NotJson {
        String text = "{\"a\":[1,-2.50e3,true,false,null,\"\\u0001ä😀\"],\"b\":{},\"c\":\"\"}";

        assertThat(Json.write(Json.parse(text))).isEqualTo(text);
    }

    @Test
    void a_null_member_is_absent_and_a_wrong_kind_says_nothing() throws NotJson {
        var object = (Json.Obj) Json.parse("{\"a\":null,\"b\":1,\"c\":\"text\",\"d\":[1]}");

        assertThat(object.get("a")).isEmpty();
        assertThat(object.get("b")).contains(new Json.Num("1"));
        assertThat(object.text("b")).isEmpty();
        assertThat(object.text("c")).isEqualTo("text");
        assertThat(object.list("c")).isEmpty();
        assertThat(object.list("d")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1,\"a\":2}",
                "[1] 2",
                "{a:1}",
                "'a'",
                "[1,]",
                "NaN",
                "01",
                "\"\\ud800\"",
                "// comment\n1"
            })
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(NotJson.class);
    }

    @Test
    void sixty_five_levels_are_too_deep() {
        assertThatThrownBy(() -> Json.parse("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(NotJson.class);
    }
}
