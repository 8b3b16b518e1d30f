package patchbay.web.console.enrol;

import java.util.List;
import java.util.Optional;
import patchbay.web.console.CheckView;

/**
 * The part of a person's page about how they sign in.
 *
 * @param path of the person, below which the forms post
 * @param checks what stands in their way, if anything: F32
 * @param ours whether their password is kept here
 * @param mailable whether they have an address that can be written to
 */
public record SignInSectionView(
        String path,
        List<CheckView> checks,
        boolean ours,
        boolean mailable,
        String email,
        boolean verified,
        boolean hasPassword,
        Optional<String> oneTimeUntil,
        List<Link> links,
        List<DeviceRow> devices,
        int sessions) {
    public SignInSectionView {
        checks = List.copyOf(checks);
        links = List.copyOf(links);
        devices = List.copyOf(devices);
    }

    /** A letter with a link: what for, to whom, until when, and whether it was used. */
    public record Link(String purpose, String email, String sent, String state) {}

    /** A second factor of theirs. */
    public record DeviceRow(
            String id, String name, String kind, String since, Optional<String> used) {}
}
