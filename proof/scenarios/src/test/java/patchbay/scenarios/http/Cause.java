package patchbay.scenarios.http;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One way in which a failure of the catalogue comes about on a running server.
 *
 * @param failure number in the catalogue
 * @param title what is wrong, in words
 * @param given how the scene is made to fail
 * @param deed what somebody does at a browser then
 * @param said the page's words
 * @param check that decides
 * @param expected part of what it expected
 * @param found part of what it found instead
 * @param remedy what is mended
 * @param again what is done then, which leads to the desk
 */
@SuppressWarnings("ImmutableMemberCollection")
record Cause(
        String failure,
        String title,
        Consumer<Scene> given,
        Function<Scene, Page> deed,
        Said said,
        String check,
        String expected,
        String found,
        Consumer<Scene> remedy,
        Function<Scene, Page> again) {
    /** A cause that is not in what stands on the server, unless it says so. */
    static Cause of(String failure, String title) {
        return new Cause(
                failure,
                title,
                _ -> {},
                Scene::signIn,
                Said.INVALID,
                "",
                "",
                "",
                _ -> {},
                Scene::signIn);
    }

    Cause given(Consumer<Scene> change) {
        return new Cause(failure, title, change, deed, said, check, expected, found, remedy, again);
    }

    /** What is done instead of a usual sign-in; again once it is mended, unless told otherwise. */
    Cause when(Function<Scene, Page> somebody) {
        return new Cause(
                failure, title, given, somebody, said, check, expected, found, remedy, somebody);
    }

    Cause refused(Said words, String decisive, String wanted, String instead) {
        return new Cause(
                failure, title, given, deed, words, decisive, wanted, instead, remedy, again);
    }

    Cause mended(Consumer<Scene> change) {
        return new Cause(failure, title, given, deed, said, check, expected, found, change, again);
    }

    /** What is done instead, where the mistake was in what was done. */
    Cause instead(Function<Scene, Page> somebody) {
        return new Cause(
                failure, title, given, deed, said, check, expected, found, remedy, somebody);
    }

    @Override
    public String toString() {
        return failure + " " + title;
    }
}
