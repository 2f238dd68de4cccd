package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.intake.list.Cells;
import org.nuandong.intake.list.ListedKind;
import org.nuandong.intake.list.RowsAbove;
import org.nuandong.intake.list.Standing;
import org.nuandong.intake.list.Words;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn;

/** 工作人员名录: who works for which unit, from a table. */
@ApplicationScoped
class OfficerTable implements ListedKind<OfficerRow, OfficerView> {

    private static final Set<String> KEEPERS = Set.of(Role.BUREAU_LEADER, Role.OPERATOR);

    private final Officers officers;
    private final UnitRepository units;
    private final NamedUnits named;

    OfficerTable(Officers officers, UnitRepository units, NamedUnits named) {
        this.officers = officers;
        this.units = units;
        this.named = named;
    }

    @Override
    public ListForm form() {
        return UnitColumns.OFFICERS;
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(KEEPERS, KEEPERS, KEEPERS);
    }

    @Override
    public Class<OfficerRow> entryType() {
        return OfficerRow.class;
    }

    @Override
    public Class<OfficerView> stateType() {
        return OfficerView.class;
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return Map.of(UnitColumns.ACTIVE, Words.yesOrNo());
    }

    @Override
    public OfficerRow read(Cells cells, ImportRun run) {
        String subject = cells.plain(UnitColumns.SUBJECT, 80);
        if (subject != null && !subject.matches("[0-9A-Za-z@._:-]{1,80}")) {
            cells.fault(UnitColumns.SUBJECT, CellFault.FORM_WRONG);
        }
        String active = cells.choice(UnitColumns.ACTIVE);
        return new OfficerRow(
                subject,
                cells.text(UnitColumns.OFFICER_NAME, 60),
                cells.text(UnitColumns.UNIT, 80),
                active == null ? null : Words.YES.equals(active));
    }

    @Override
    public String key(OfficerRow row) {
        return row.subject();
    }

    @Override
    public Standing compare(OfficerRow row, ImportRun run, RowsAbove<OfficerRow> above) {
        NamedUnits.Found unit = named.find(row.unit(), run);
        if (unit.fault() != null) {
            return Standing.faulty(UnitColumns.UNIT, unit.fault());
        }
        if (!run.takes(units.findById(unit.id()).region())) {
            return Standing.faulty(UnitColumns.UNIT, CellFault.UNKNOWN_NAME);
        }
        Officer known = officers.find("subject", row.subject()).firstResult();
        if (known == null) {
            return Standing.fresh();
        }
        if (!run.covers(known.region())) {
            return Standing.faulty(UnitColumns.SUBJECT, CellFault.TAKEN);
        }
        OfficerView held = known.view();
        return Standing.known(
                known.id(),
                new Standing.Differences()
                        .in("name", row.name(), held.name())
                        .in("unitId", unit.id(), held.unitId())
                        .in(
                                "active",
                                row.active() == null ? held.active() : row.active(),
                                held.active())
                        .names());
    }

    @Override
    public UUID write(OfficerRow row, Standing standing, ImportRun run) {
        boolean active =
                row.active() != null
                        ? row.active()
                        : standing.isNew() || state(standing.id()).active();
        return officers.put(
                        row.subject(),
                        new OfficerResource.OfficerState(
                                row.name(), named.find(row.unit(), run).id(), active))
                .id();
    }

    @Override
    public OfficerView state(UUID id) {
        return officers.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::because).view();
    }

    @Override
    public void setBack(UUID id, OfficerView before) {
        officers.put(
                before.subject(),
                new OfficerResource.OfficerState(before.name(), before.unitId(), before.active()));
    }

    /** Not active any more; old files still know who it was. */
    @Override
    public void withdraw(UUID id) {
        OfficerView held = state(id);
        officers.put(
                held.subject(),
                new OfficerResource.OfficerState(held.name(), held.unitId(), false));
    }
}
