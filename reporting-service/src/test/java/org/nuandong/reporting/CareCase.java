package org.nuandong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A made-up stay at a station, told event by event in its own order. */
public final class CareCase {

    public final UUID id = UUID.randomUUID();
    public final UUID subject;
    private final UUID unit;
    private final String region;
    private final List<Told> events = new ArrayList<>();

    public CareCase(UUID unit, String region) {
        this(unit, region, UUID.randomUUID());
    }

    public CareCase(UUID unit, String region, UUID subject) {
        this.unit = unit;
        this.region = region;
        this.subject = subject;
    }

    public CareCase admitted(
            String at, String sex, String ageBand, String condition, String origin) {
        return tell(
                told("case.admitted", at)
                        .with("caseNo", "RZ-" + id.toString().substring(0, 8))
                        .with("sex", sex)
                        .with("ageBand", ageBand)
                        .with("condition", condition)
                        .with("origin", origin)
                        .with("special", List.of())
                        .with("repeat", false)
                        .with("backEntered", true));
    }

    /** A healthy man of this province, where only the times matter. */
    public CareCase admitted(String at) {
        return admitted(at, "male", "19-59", "healthy", "in-province");
    }

    public CareCase reclassified(String at, String condition, String origin, String... special) {
        return tell(
                told("case.reclassified", at)
                        .with("sex", "male")
                        .with("ageBand", "19-59")
                        .with("condition", condition)
                        .with("origin", origin)
                        .with("special", List.of(special)));
    }

    public CareCase service(String at, String kind, String month) {
        return tell(told("case.primary-service-set", at).with("kind", kind).with("month", month));
    }

    public CareCase identified(String at, UUID person) {
        return tell(
                told("tracing.identified", at)
                        .with("identificationId", UUID.randomUUID().toString())
                        .with("knownAs", person.toString())
                        .with("how", "dna")
                        .with("repeat", true)
                        .with("daysSinceAdmission", 1));
    }

    public CareCase unlinked(String at, UUID person) {
        return tell(
                told("tracing.unlinked", at)
                        .with("identificationId", UUID.randomUUID().toString())
                        .with("notKnownAs", person.toString())
                        .with("reason", "wrong-person")
                        .with("daysSinceAdmission", 2));
    }

    public CareCase hospitalised(String at) {
        return tell(told("case.hospitalised", at));
    }

    public CareCase exited(String at, String kind) {
        return exited(at, kind, false);
    }

    public CareCase exited(String at, String kind, boolean crossProvince) {
        return tell(
                told("case.exited", at)
                        .with("exitKind", kind)
                        .with("crossProvince", crossProvince)
                        .with("stayDays", 1));
    }

    private Told told(String name, String at) {
        return Told.of("dispatch", name, id, events.size() + 1L, at)
                .at(unit, region)
                .with("subjectId", subject.toString());
    }

    private CareCase tell(Told told) {
        events.add(told);
        return this;
    }

    public List<Told> events() {
        return List.copyOf(events);
    }
}
