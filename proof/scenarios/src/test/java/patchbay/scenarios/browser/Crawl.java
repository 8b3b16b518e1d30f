package patchbay.scenarios.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Follows every link from page to page, and looks at one page of each kind of address. */
final class Crawl {
    private final Addresses addresses;
    private final Inspection inspection;
    private final Map<String, String> answered = new TreeMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> left;

    /**
     * @param left kinds of addresses that a link must not lead to yet: whoever follows it is signed
     *     out
     */
    Crawl(Addresses addresses, Inspection inspection, Set<String> left) {
        this.addresses = addresses;
        this.inspection = inspection;
        this.left = left;
    }

    /** An address of each kind that was asked, by its kind. */
    Map<String, String> answered() {
        return answered;
    }

    void from(Page page, List<String> starts) {
        waiting.addAll(starts);
        while (!waiting.isEmpty()) {
            visit(page, waiting.removeFirst());
        }
    }

    private void visit(Page page, String address) {
        String kind = addresses.of(address).orElse("");
        if (kind.isEmpty() || left.contains(kind) || answered.containsKey(kind)) {
            return;
        }
        ask(page, address);
    }

    /** Asks this address, whatever it does to whoever asks. */
    void ask(Page page, String address) {
        addresses.of(address).ifPresent(kind -> answered.put(kind, address));
        Optional<Response> answer = open(page, address);
        if (answer.isPresent() && type(answer.get()).startsWith("text/html")) {
            waiting.addAll(links(page));
            inspection.lookInBothLanguages(page);
        }
    }

    /** The answer at the end of all redirects; nothing where the browser would save a file. */
    private Optional<Response> open(Page page, String address) {
        try {
            Response answer = page.navigate(address);
            for (Request it = answer.request(); it != null; it = it.redirectedFrom()) {
                String url = it.url();
                addresses.of(url).ifPresent(kind -> answered.putIfAbsent(kind, url));
            }
            return Optional.of(answer);
        } catch (PlaywrightException noPage) {
            if (String.valueOf(noPage.getMessage()).contains("Download is starting")) {
                return Optional.empty();
            }
            throw noPage;
        }
    }

    private static String type(Response answer) {
        return answer.headers().getOrDefault("content-type", "");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('a[href]')].map(it => it.href.split('#')[0])"
                                + ".filter(it => it.startsWith('http'))");
    }
}
