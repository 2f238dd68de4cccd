package org.nuandong.beneficiary.wandering;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** All stays and refusals of one person, folded; in whatever order they became known. */
record History(
        int times,
        int refusals,
        int reckoned,
        boolean knownBefore,
        String regionCode,
        String homeRegion,
        String sex,
        String ageBand,
        String condition,
        List<String> causes,
        List<String> needs,
        List<String> measures,
        Instant firstAt,
        Instant lastAt,
        String lastExitKind) {

    /** At least one of the two is not empty. */
    static History of(List<WanderingStay> all, List<WanderingRefusal> refusals) {
        List<WanderingStay> stays =
                all.stream()
                        .sorted(
                                Comparator.comparing(WanderingStay::endedAt)
                                        .thenComparing(WanderingStay::caseId))
                        .toList();
        List<WanderingRefusal> refused =
                refusals.stream().sorted(Comparator.comparing(WanderingRefusal::at)).toList();
        WanderingStay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        Instant stayed = last == null ? Instant.MIN : last.endedAt();
        Instant said = refused.isEmpty() ? Instant.MIN : refused.get(refused.size() - 1).at();
        return new History(
                stays.size(),
                refused.size(),
                (int) stays.stream().filter(WanderingStay::isSummarised).count() + refused.size(),
                stays.stream().anyMatch(WanderingStay::isRepeated),
                stayed.isBefore(said)
                        ? refused.get(refused.size() - 1).regionCode()
                        : last.regionCode(),
                latest(stays, WanderingStay::homeRegion, Stream.empty()),
                latest(stays, WanderingStay::sex, refused.stream().map(WanderingRefusal::sex)),
                latest(
                        stays,
                        WanderingStay::ageBand,
                        refused.stream().map(WanderingRefusal::ageBand)),
                latest(stays, WanderingStay::condition, Stream.empty()),
                union(stays, WanderingStay::causes),
                union(stays, WanderingStay::needs),
                union(stays, WanderingStay::measures),
                Stream.concat(
                                stays.stream().map(WanderingStay::beganAt),
                                refused.stream().map(WanderingRefusal::at))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                stayed.isBefore(said) ? said : stayed,
                last == null ? null : last.exitKind());
    }

    /** Of the latest stay that says it; else of the latest refusal. */
    private static String latest(
            List<WanderingStay> stays,
            Function<WanderingStay, String> of,
            Stream<String> otherwise) {
        return Stream.concat(otherwise, stays.stream().map(of))
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static List<String> union(
            List<WanderingStay> stays, Function<WanderingStay, List<String>> of) {
        return stays.stream().map(of).flatMap(Collection::stream).distinct().sorted().toList();
    }
}
