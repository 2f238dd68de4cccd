package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.person.BulkPeople;
import org.nuandong.beneficiary.person.DocumentEntry;
import org.nuandong.beneficiary.person.KnownPerson;
import org.nuandong.beneficiary.person.PeopleOnFile;
import org.nuandong.beneficiary.person.PersonEntry;
import org.nuandong.beneficiary.person.SoughtPerson;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.ImportRun;

/** 逐人核对: the register's own rules for a person, each refusal at the cell it concerns. */
@ApplicationScoped
class PersonJudge {

    private final Validator validator;
    private final BulkPeople people;
    private final PeopleOnFile onFile;

    PersonJudge(Validator validator, BulkPeople people, PeopleOnFile onFile) {
        this.validator = validator;
        this.people = people;
        this.onFile = onFile;
    }

    /** {@code seen} is null at the acceptance, for the file was looked through before. */
    void judge(ImportRun run, List<JudgedGroup> groups, SeenNumbers seen) {
        List<JudgedGroup> owners = new ArrayList<>();
        List<ReadRow> good = new ArrayList<>();
        for (JudgedGroup group : groups) {
            for (ReadRow row : group.rows()) {
                alone(row, seen);
                if (row.isGood()) {
                    good.add(row);
                    owners.add(group);
                }
            }
        }
        Map<Integer, KnownPerson> known =
                onFile.find(good.stream().map(PersonJudge::sought).toList());
        for (int i = 0; i < good.size(); i++) {
            beside(run, owners.get(i), good.get(i), known.get(i));
        }
    }

    private static SoughtPerson sought(ReadRow row) {
        StagedRow staged = row.staged();
        return new SoughtPerson(
                staged.personId(), staged.person(), new RegionCode(staged.regionCode()));
    }

    /** What can be said without the register; lengths were looked at before the row was sealed. */
    private void alone(ReadRow row, SeenNumbers seen) {
        if (seen != null) {
            lengths(row);
            onlyOnce(row, seen);
        }
        if (row.isGood() && row.staged().personId() == null) {
            rules(row, null);
        }
    }

    private void lengths(ReadRow row) {
        for (ConstraintViolation<PersonEntry> broken : validator.validate(row.staged().person())) {
            Column column = column(row, broken.getPropertyPath().toString());
            if (row.isGoodAt(column)) {
                row.fault(
                        column,
                        column == Column.NAME ? FaultReason.NAME_UNREADABLE : FaultReason.TOO_LONG);
            }
        }
    }

    private static void onlyOnce(ReadRow row, SeenNumbers seen) {
        PersonEntry entry = row.staged().person();
        IdentityNumber.parse(entry.identityNumber())
                .ifPresent(
                        number -> once(row, seen, Column.IDENTITY_NUMBER, "id", number.number()));
        if (entry.documents() != null) {
            for (DocumentEntry paper : entry.documents()) {
                once(row, seen, Column.DOCUMENT_NUMBER, paper.type(), paper.number());
            }
        }
        UUID id = row.staged().personId();
        if (id != null) {
            once(row, seen, Column.PERSON_ID, "person", id.toString());
        }
    }

    private static void once(
            ReadRow row, SeenNumbers seen, Column column, String kind, String number) {
        int before = seen.before(kind, number, row.number());
        if (before != 0) {
            row.fault(column, FaultReason.NUMBER_TWICE_IN_FILE, String.valueOf(before));
        }
    }

    private void rules(ReadRow row, KnownPerson known) {
        StagedRow staged = row.staged();
        try {
            people.check(
                    staged.person(),
                    staged.categories(),
                    known,
                    new RegionCode(staged.regionCode()));
        } catch (ProblemException refused) {
            row.fault(
                    column(row, refused.field()), FaultReason.ofRefusal(refused.refusal().code()));
        }
    }

    private void beside(ImportRun run, JudgedGroup group, ReadRow row, KnownPerson known) {
        if (known == null) {
            if (row.staged().personId() != null) {
                row.fault(Column.PERSON_ID, FaultReason.PERSON_UNKNOWN);
            }
            return;
        }
        if (!run.covers(known.region())) {
            row.fault(
                    row.staged().personId() != null ? Column.PERSON_ID : Column.IDENTITY_NUMBER,
                    row.staged().personId() != null
                            ? FaultReason.PERSON_UNKNOWN
                            : FaultReason.REGISTERED_ELSEWHERE);
        } else if (!known.isActive()) {
            row.fault(Column.NAME, FaultReason.NOT_ALIVE);
        } else if (known.isContested()) {
            row.fault(Column.IDENTITY_NUMBER, FaultReason.NUMBER_OF_ANOTHER);
        } else if (known.isAmbiguous()) {
            row.fault(Column.NAME, FaultReason.SEVERAL_FIT);
        } else {
            rules(row, known);
        }
        if (row.isGood()) {
            group.know(row, known);
        }
    }

    /** The column behind a field of a request by hand; null when it has none. */
    static Column column(ReadRow row, String field) {
        if (field == null) {
            return null;
        }
        if (field.startsWith("categories[")) {
            return dated(field, row.categoryColumns());
        }
        return switch (field) {
            case "name" -> Column.NAME;
            case "sex" -> Column.SEX;
            case "birthOn" -> Column.BIRTH;
            case "apparentAge" -> Column.AGE;
            case "identityNumber" -> Column.IDENTITY_NUMBER;
            case "telephone" -> Column.TELEPHONE;
            case "regionCode" -> Column.REGION;
            case "address" -> Column.ADDRESS;
            default -> field.startsWith("documents") ? Column.DOCUMENT_NUMBER : null;
        };
    }

    /** "categories[1].validFrom": the second pair that was filled, and of it the day. */
    static Column dated(String field, List<Column> filled) {
        int entry = Integer.parseInt(field.substring(field.indexOf('[') + 1, field.indexOf(']')));
        if (entry >= filled.size()) {
            return null;
        }
        Column what = filled.get(entry);
        boolean alone = what == Column.MORE_CATEGORIES || what == Column.HOUSEHOLD_MORE_CATEGORIES;
        return field.endsWith("validFrom") && !alone ? Column.values()[what.ordinal() + 1] : what;
    }
}
