package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 五个一: what a minor's file must hold (C4). A DNA, fingerprint or letter that was asked of the
 * police counts as well.
 */
@ApplicationScoped
class MinorChecklist {

    private static final List<String> ITEMS =
            List.of("record", "photo", "fingerprint", "dna", "letter");
    private static final Map<String, String> ASKED =
            Map.of(
                    TracingRequest.FINGERPRINT, "fingerprint",
                    TracingRequest.DNA, "dna",
                    TracingRequest.LETTER, "letter");

    private final TracingRepository repository;

    MinorChecklist(TracingRepository repository) {
        this.repository = repository;
    }

    /** Empty for a grown-up. */
    List<String> done(TracingFile file) {
        Set<String> done = doneCodes(file);
        return file.isMinor() ? ITEMS.stream().filter(done::contains).toList() : List.of();
    }

    List<String> gaps(TracingFile file) {
        Set<String> done = doneCodes(file);
        return file.isMinor()
                ? ITEMS.stream().filter(item -> !done.contains(item)).toList()
                : List.of();
    }

    private Set<String> doneCodes(TracingFile file) {
        Stream<String> kept = repository.minorItems(file.caseId()).stream().map(MinorItem::item);
        Stream<String> asked =
                repository.requests(file.caseId()).stream()
                        .map(TracingRequest::kind)
                        .filter(ASKED::containsKey)
                        .map(ASKED::get);
        return Stream.concat(kept, asked).collect(Collectors.toSet());
    }
}
