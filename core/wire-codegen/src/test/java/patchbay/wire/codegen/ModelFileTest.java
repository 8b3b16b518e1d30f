package patchbay.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.wire.codegen.ModelFile.ShapeFacts;

class ModelFileTest {
    @TempDir private Path folder;

    private ModelFile read(String text) throws IOException {
        return ModelFileReader.read(Files.writeString(folder.resolve("x.api"), text));
    }

    @Test
    void every_kind_of_block_is_read() throws IOException {
        ModelFile model =
                read(
                        """
                        # a comment
                        service x
                          protocol query
                          wording [a-z]+ The {member} is wrong.

                        operation Do
                          http POST /
                          input DoRequest
                          output DoResponse in DoResult
                          open yes
                          errors One Two

                        not-served
                          Other GET /a/{b}

                        error One OneCode 404

                        structure DoRequest
                          Key! keyType
                          Arn arnType as arn
                          Id! keyType uri TheId
                          Keys? keys

                        string keyType 1..128 [ \\w]+
                        secret string arnType 20..*
                        enum wordType A B
                        integer countType *..9
                        list keys of keyType as item 0..50
                        """);

        assertThat(model.wordings()).containsEntry("[a-z]+", "The {member} is wrong.");
        assertThat(model.operations())
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.output()).contains("DoResponse");
                    assertThat(o.wrapper()).isEqualTo("DoResult");
                    assertThat(o.open()).isTrue();
                    assertThat(o.errors()).containsExactly("One", "Two");
                });
        assertThat(model.unserved()).containsExactly(new ModelFile.Unserved("Other", "GET /a/{b}"));
        assertThat(model.errors().get("One"))
                .isEqualTo(new ModelFile.ErrorFacts("One", "OneCode", 404));
        assertThat(model.shape("keyType"))
                .isInstanceOfSatisfying(
                        ShapeFacts.Text.class, t -> assertThat(t.pattern()).isEqualTo("[ \\w]+"));
        assertThat(model.shape("arnType"))
                .isInstanceOfSatisfying(
                        ShapeFacts.Text.class,
                        t -> {
                            assertThat(t.secret()).isTrue();
                            assertThat(t.length()).isEqualTo(new ModelFile.Range("20", "*"));
                        });
        assertThat(model.shape("keys"))
                .isEqualTo(
                        new ShapeFacts.Sequence("keyType", "item", new ModelFile.Range("0", "50")));
        assertThat(model.shape("DoRequest"))
                .isInstanceOfSatisfying(
                        ShapeFacts.Structure.class,
                        s -> {
                            assertThat(s.members())
                                    .extracting(ModelFile.MemberFacts::required)
                                    .containsExactly(true, false, true, false);
                            assertThat(s.members().getLast().evenEmpty()).isTrue();
                            assertThat(s.members())
                                    .extracting(ModelFile.MemberFacts::wireName)
                                    .containsExactly("Key", "arn", "TheId", "Keys");
                        });
    }

    @Test
    void a_line_that_is_not_understood_is_named() {
        assertThatThrownBy(() -> read("service x\n\nstrin keyType\n"))
                .hasMessageEndingWith("x.api:3: `strin` is not known here");
    }

    @Test
    void a_shape_that_is_missing_is_named() throws IOException {
        ModelFile model = read("service x\nstructure A\n  B bType\n");

        assertThatThrownBy(() -> RecordSource.of(model, (ShapeFacts.Structure) model.shape("A")))
                .hasMessage("x.api has no shape bType");
    }

    @ParameterizedTest
    @CsvSource({
        "RoleName,roleName",
        "SAMLProviderArn,samlProviderArn",
        "SAMLProviderUUID,samlProviderUUID",
        "URI,uri",
        "arn,arn",
        "Default,default_",
    })
    void members_get_the_names_that_java_would_give_them(String member, String component) {
        assertThat(Names.component(member)).isEqualTo(component);
    }
}
