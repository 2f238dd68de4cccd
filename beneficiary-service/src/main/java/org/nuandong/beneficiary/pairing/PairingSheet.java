package org.nuandong.beneficiary.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.intake.list.Cells;
import org.nuandong.intake.list.ListedKind;
import org.nuandong.intake.list.RowsAbove;
import org.nuandong.intake.list.Standing;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.ListColumn;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetColumn.Kind;

/** 结对名单: who stands by whom, from a table, into the open phase of the import's region. */
@ApplicationScoped
class PairingSheet implements ListedKind<PairingRow, Pairing.View> {

    static final ListColumn HOUSEHOLD =
            ListColumn.of(Kind.TEXT, "household", 38, "户系统编号", "Household id")
                    .known("户编号")
                    .note("系统导出的户编号。", "As the register exports it.");
    static final ListColumn HELPER_KIND =
            ListColumn.of(Kind.CHOICE, "helper-kind", 14, "帮扶人类别", "Kind of helper");
    static final ListColumn HELPER =
            ListColumn.of(Kind.TEXT, "helper", 20, "帮扶人编号", "Helper's reference")
                    .known("帮扶人工号")
                    .note("账号或单位内部编号，不写姓名。", "Account or the unit's own number, no name.");
    static final ListColumn UNIT =
            ListColumn.of(Kind.TEXT, "unit", 38, "帮扶单位系统编号", "Unit id").known("帮扶单位");
    static final ListColumn FROM = ListColumn.of(Kind.DATE, "from", 14, "结对日期", "From");

    private static final ListForm FORM =
            new ListForm(
                    "pairings",
                    "结对名单",
                    "Pairs",
                    List.of(HOUSEHOLD, HELPER_KIND, HELPER, UNIT, FROM),
                    Set.of(HOUSEHOLD, HELPER_KIND, HELPER, UNIT, FROM));

    private static final Set<String> KEEPERS = Set.of(Role.REGISTRAR, Role.PROGRAMME_OFFICER);

    private final PairingDesk desk;
    private final PairingRepository pairings;
    private final PairingPhaseRepository phases;
    private final HouseholdFiles households;
    private final ResponsibleUnits units;
    private final OfficeClock clock;

    PairingSheet(
            PairingDesk desk,
            PairingRepository pairings,
            PairingPhaseRepository phases,
            HouseholdFiles households,
            ResponsibleUnits units,
            OfficeClock clock) {
        this.desk = desk;
        this.pairings = pairings;
        this.phases = phases;
        this.households = households;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public ListForm form() {
        return FORM;
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(KEEPERS, KEEPERS, KEEPERS);
    }

    @Override
    public Class<PairingRow> entryType() {
        return PairingRow.class;
    }

    @Override
    public Class<Pairing.View> stateType() {
        return Pairing.View.class;
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return Map.of(
                HELPER_KIND,
                new Choices(
                        List.of(
                                new Choices.Choice("officer", "干部", "officer"),
                                new Choices.Choice("member", "单位成员", "member"))));
    }

    @Override
    public PairingRow read(Cells cells, ImportRun run) {
        String reference = cells.plain(HELPER, 40);
        if (reference != null && !reference.matches("[0-9A-Za-z@._:-]{1,40}")) {
            cells.fault(HELPER, CellFault.FORM_WRONG);
        }
        UUID phase = phases.openAt(run.region()).map(PairingPhase::id).orElse(null);
        if (phase == null) {
            cells.fault(HOUSEHOLD, CellFault.NOT_ACCEPTED);
        }
        LocalDate from = cells.day(FROM);
        return new PairingRow(
                phase,
                cells.id(HOUSEHOLD),
                cells.choice(HELPER_KIND),
                reference,
                cells.id(UNIT),
                from);
    }

    @Override
    public String key(PairingRow row) {
        return row.householdId().toString();
    }

    @Override
    public Standing compare(PairingRow row, ImportRun run, RowsAbove<PairingRow> above) {
        try {
            if (!run.takes(households.regionOf(row.householdId(), "householdId"))) {
                return Standing.faulty(HOUSEHOLD, CellFault.UNKNOWN_ID);
            }
        } catch (ProblemException unknown) {
            return Standing.faulty(HOUSEHOLD, CellFault.UNKNOWN_ID);
        }
        try {
            units.require(row.unit(), "unit");
        } catch (ProblemException unknown) {
            return Standing.faulty(UNIT, CellFault.UNKNOWN_ID);
        }
        PairingPhase phase = phases.findById(row.phaseId());
        if (row.from().isBefore(phase.startsOn()) || row.from().isAfter(phase.endsOn())) {
            return Standing.faulty(FROM, CellFault.NUMBER_OUT_OF_RANGE);
        }
        Pairing known = pairings.active(row.phaseId(), row.householdId()).orElse(null);
        if (known != null && known.helper().equals(row.helper())) {
            return Standing.known(known.id(), List.of());
        }
        if (taken(row, phase, above)) {
            return Standing.faulty(HELPER, CellFault.TAKEN);
        }
        return known == null ? Standing.fresh() : Standing.known(known.id(), List.of("helper"));
    }

    private boolean taken(PairingRow row, PairingPhase phase, RowsAbove<PairingRow> above) {
        long here =
                above.entries().stream().filter(one -> one.helper().equals(row.helper())).count();
        return here + pairings.ofHelper(phase.id(), row.helper()) >= phase.perHelper();
    }

    @Override
    public UUID write(PairingRow row, Standing standing, ImportRun run) {
        if (standing.isNew()) {
            return desk.make(
                            new PairingRequests.New(
                                    row.phaseId(), row.householdId(), row.helper(), row.from()))
                    .id();
        }
        Pairing before = lock(standing.id());
        LocalDate on = row.from().isBefore(before.startedOn()) ? before.startedOn() : row.from();
        return desk.change(before, new PairingRequests.Change(row.helper(), on, "helper-changed"))
                .id();
    }

    @Override
    public Pairing.View state(UUID id) {
        return pairings.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::because).view();
    }

    /** Back to the helper of before, as one more change: nothing is written over. */
    @Override
    public void setBack(UUID id, Pairing.View before) {
        desk.change(
                lock(id),
                new PairingRequests.Change(before.helper(), clock.today(), "import-undone"));
    }

    @Override
    public void withdraw(UUID id) {
        Pairing pairing = lock(id);
        LocalDate today = clock.today();
        desk.end(
                pairing,
                new PairingRequests.End(
                        today.isBefore(pairing.startedOn()) ? pairing.startedOn() : today,
                        "import-undone"));
    }

    private Pairing lock(UUID id) {
        return desk.locked(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }
}
