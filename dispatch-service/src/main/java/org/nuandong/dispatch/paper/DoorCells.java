package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.prevention.CauseRecords;
import org.nuandong.dispatch.reception.DoorRecord;
import org.nuandong.dispatch.reception.DoorRecords;

/** 接待情况: how the guest came, the security check and what the screening found. */
@ApplicationScoped
class DoorCells implements CellSource {

    private final DoorRecords door;
    private final CauseRecords causes;
    private final PaperWords words;

    DoorCells(DoorRecords door, CauseRecords causes, PaperWords words) {
        this.door = door;
        this.causes = causes;
        this.words = words;
    }

    @Override
    public boolean fills(PaperForm form) {
        return form == PaperForm.HELP_REGISTRATION;
    }

    @Override
    public void fill(PaperFacts facts, Stay stay, String purpose) {
        door.ofCase(stay.caseId()).ifPresent(record -> write(facts, record));
        facts.put("cause", words.words("wandering-cause", causes.of(stay.caseId())));
    }

    void write(PaperFacts facts, DoorRecord record) {
        facts.put("requestedAt", PaperWords.minute(record.arrivedAt()))
                .put("arrival", words.word("help-brought-by", record.broughtBy()))
                .put("securityCheck", check(record))
                .put("screening", screening(record));
    }

    private String check(DoorRecord record) {
        String goods = words.words("dangerous-goods", record.dangerousGoods());
        return joined(words.word("security-check", record.security()), goods);
    }

    private String screening(DoorRecord record) {
        return joined(
                words.word("help-screening", record.screening()),
                words.words("help-refusal", record.unmet()));
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("："));
    }
}
