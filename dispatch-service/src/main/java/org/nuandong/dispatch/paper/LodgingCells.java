package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.lodging.BedRecord;
import org.nuandong.dispatch.lodging.BedRecords;

/** 住宿安排: the rooms a guest slept in, and for how many nights. */
@ApplicationScoped
class LodgingCells implements CellSource {

    private final BedRecords beds;

    LodgingCells(BedRecords beds) {
        this.beds = beds;
    }

    @Override
    public boolean fills(PaperForm form) {
        return form == PaperForm.SERVICE_AND_DEPARTURE_RECORD;
    }

    @Override
    public void fill(PaperFacts facts, Stay stay, String purpose) {
        List<BedRecord> slept = beds.of(stay.caseId());
        facts.put(
                "room",
                slept.stream()
                        .map(LodgingCells::where)
                        .distinct()
                        .collect(Collectors.joining("、")));
        facts.put(
                "lodging",
                slept.stream().map(LodgingCells::time).collect(Collectors.joining("\n")));
    }

    static String time(BedRecord bed) {
        String until = bed.until() == null ? "今" : PaperWords.day(bed.until());
        String nights = bed.until() == null ? "" : "，" + nights(bed) + "夜";
        return where(bed) + "：" + PaperWords.day(bed.from()) + "至" + until + nights;
    }

    private static String where(BedRecord bed) {
        return bed.room() + " " + bed.bedNo() + "号床";
    }

    private static long nights(BedRecord bed) {
        LocalDate from = LocalDate.ofInstant(bed.from(), PaperWords.ZONE);
        return ChronoUnit.DAYS.between(from, LocalDate.ofInstant(bed.until(), PaperWords.ZONE));
    }
}
