package patchbay.identity.source;

import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;

/** Keeps sources and who belongs to them. Each method is one durable transaction. */
public interface SourceStore {
    /** All that were ever set up, in their order; our own directory once it was changed. */
    List<Source> list();

    Optional<Source> find(SourceId id);

    /**
     * Keeps the source, new or changed; false, and nothing changed, where another has its name.
     *
     * @param sealedSecret empty: the one that there is stays
     */
    boolean put(Source source, Optional<byte[]> sealedSecret);

    Optional<byte[]> sealedSecret(SourceId id);

    /** Removes the source with its links; its people stay, disabled. */
    boolean remove(SourceId id);

    /** Puts them in this order. */
    void order(List<SourceId> ids);

    /** Whether at most one foreign source may be enabled, as in the cloud. */
    boolean oneSource();

    void oneSource(boolean yes);

    /** Keeps the link; false where another person has this name in the source. */
    boolean link(Link link);

    Optional<Link> linkOf(PersonId person);

    Optional<Link> linked(SourceId source, String externalId);

    /** Every link of the source whose person is still there. */
    List<Link> links(SourceId source);

    boolean unlink(PersonId person);

    void link(GroupLink link);

    List<GroupLink> groups(SourceId source);

    boolean unlink(GroupId group);

    Optional<SyncReport> lastSync(SourceId source);

    void synced(SourceId source, SyncReport report);
}
