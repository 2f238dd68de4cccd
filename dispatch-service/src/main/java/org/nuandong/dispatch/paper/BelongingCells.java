package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.dispatch.belongings.KeptThing;
import org.nuandong.dispatch.belongings.KeptThings;
import org.nuandong.dispatch.care.Stay;

/** 随身物品: what the guest handed in, and how it went back: to whom, signed or why not. */
@ApplicationScoped
class BelongingCells implements CellSource {

    private final KeptThings kept;
    private final PaperWords words;

    BelongingCells(KeptThings kept, PaperWords words) {
        this.kept = kept;
        this.words = words;
    }

    @Override
    public boolean fills(PaperForm form) {
        return form == PaperForm.HELP_REGISTRATION
                || form == PaperForm.OWN_DEPARTURE_STATEMENT
                || form == PaperForm.SERVICE_AND_DEPARTURE_RECORD;
    }

    @Override
    public void fill(PaperFacts facts, Stay stay, String purpose) {
        List<KeptThing> things = kept.of(stay.caseId());
        switch (facts.form()) {
            case HELP_REGISTRATION -> facts.put("belongings", list(things));
            case OWN_DEPARTURE_STATEMENT ->
                    facts.put(
                            "belongings",
                            list(things.stream().filter(KeptThing::isReturned).toList()));
            default -> facts.put("belongings", ways(things));
        }
    }

    /** Each way on a line of its own: what, where to, and whose name stands under it. */
    String ways(List<KeptThing> things) {
        Map<String, List<KeptThing>> byWay =
                things.stream()
                        .collect(
                                Collectors.groupingBy(
                                        this::way, LinkedHashMap::new, Collectors.toList()));
        return byWay.entrySet().stream()
                .map(way -> list(way.getValue()) + "：" + way.getKey())
                .collect(Collectors.joining("\n"));
    }

    private String way(KeptThing thing) {
        String state = words.word("belonging-state", thing.state());
        String detail =
                Stream.of(
                                words.word("belonging-receiver", thing.givenTo()),
                                words.word("belonging-left", thing.leftReason()),
                                PaperWords.minute(thing.endedAt()),
                                thing.signed() ? "已签字" : null,
                                words.word("unsigned-reason", thing.unsigned()))
                        .filter(text -> text != null)
                        .collect(Collectors.joining("，"));
        return detail.isEmpty() ? state : state + "（" + detail + "）";
    }

    static String list(Collection<KeptThing> things) {
        return things.stream()
                .map(
                        thing ->
                                thing.what()
                                        + (thing.amountYuan() == null
                                                ? "×" + thing.number()
                                                : thing.amountYuan().toPlainString() + "元"))
                .collect(Collectors.joining("、"));
    }
}
