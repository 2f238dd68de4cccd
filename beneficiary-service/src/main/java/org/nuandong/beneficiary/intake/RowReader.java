package org.nuandong.beneficiary.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.household.HouseholdLines;
import org.nuandong.beneficiary.person.DocumentEntry;
import org.nuandong.beneficiary.person.PersonEntry;
import org.nuandong.beneficiary.region.RegionChoices;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.SheetCell;
import org.nuandong.intake.sheet.TableRow;
import org.nuandong.intake.sheet.Tongue;
import org.nuandong.intake.sheet.WrittenDay;

/** 读行: turns cells into values, and names each cell that cannot be turned. */
final class RowReader {

    private static final int DIGITS_OF_A_DOUBLE = 15;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_WORDS = 10;

    private static final Pattern MORE =
            Pattern.compile("[\\s、,，;；]*(\\S.*?)\\s+(\\d{4}-\\d{1,2}-\\d{1,2})[\\s、,，;；]*");

    /** 其他, as exports write what their reader may not know: it says nothing of anybody. */
    private static final Pattern HIDDEN = Pattern.compile("(^|[\\s、,，;；]+)(其他|other)\\s*$");

    /** 身份不明, as exports write it. */
    static final Set<String> NAMELESS = Set.of("身份不明", "unknown");

    private final SheetKind kind;
    private final Lists lists;

    RowReader(SheetKind kind, Lists lists) {
        this.kind = kind;
        this.lists = lists;
    }

    ReadRow read(TableRow row, String householdAbove) {
        ReadRow read = new ReadRow(row);
        for (Column column : kind.columns()) {
            SheetCell cell = row.cell(column);
            boolean carried = column == Column.HOUSEHOLD_NO && householdAbove != null;
            if (cell.computed()) {
                read.fault(column, FaultReason.COMPUTED);
            } else if (cell.isBlank() && kind.requires(column) && !carried) {
                read.fault(column, FaultReason.MISSING);
            }
        }
        PersonEntry person = person(row, read);
        String household = text(row, Column.HOUSEHOLD_NO);
        read.understood(
                new StagedRow(
                        row.number(),
                        household == null ? householdAbove : household,
                        household(row, read),
                        categories(
                                row,
                                read,
                                read.householdCategoryColumns(),
                                Column.HOUSEHOLD_MORE_CATEGORIES,
                                List.of(
                                        Column.HOUSEHOLD_CATEGORY_1,
                                        Column.HOUSEHOLD_SINCE_1,
                                        Column.HOUSEHOLD_CATEGORY_2,
                                        Column.HOUSEHOLD_SINCE_2)),
                        choice(row, read, Column.RELATION),
                        person,
                        categories(
                                row,
                                read,
                                read.categoryColumns(),
                                Column.MORE_CATEGORIES,
                                List.of(
                                        Column.CATEGORY_1,
                                        Column.SINCE_1,
                                        Column.CATEGORY_2,
                                        Column.SINCE_2,
                                        Column.CATEGORY_3,
                                        Column.SINCE_3)),
                        personId(row, read)));
        return read;
    }

    private HouseholdLines household(TableRow row, ReadRow read) {
        return new HouseholdLines(
                region(row, read),
                limited(row, read, Column.ADDRESS, LONGEST_ADDRESS),
                several(row, read, Column.CAUSES),
                choice(row, read, Column.DEGREE),
                several(row, read, Column.NEEDS),
                IncomeCells.read(row, read, day(row, read, Column.INCOME_AS_OF)));
    }

    private PersonEntry person(TableRow row, ReadRow read) {
        String identityNumber = identityNumber(row, read);
        String telephone = digits(row, read, Column.TELEPHONE);
        if (telephone != null && Telephone.parse(telephone).isEmpty()) {
            read.fault(Column.TELEPHONE, FaultReason.TELEPHONE_INVALID);
        }
        return new PersonEntry(
                name(row),
                choice(row, read, Column.SEX),
                day(row, read, Column.BIRTH),
                age(row, read),
                identityNumber,
                documents(row, read),
                telephone);
    }

    /** Nobody knows it: that is said, not left blank. */
    private static String name(TableRow row) {
        String written = text(row, Column.NAME);
        return NAMELESS.contains(written == null ? "" : written) ? null : written;
    }

    private String identityNumber(TableRow row, ReadRow read) {
        String written = digits(row, read, Column.IDENTITY_NUMBER);
        if (written != null
                && read.isGoodAt(Column.IDENTITY_NUMBER)
                && IdentityNumber.parse(written).isEmpty()) {
            read.fault(Column.IDENTITY_NUMBER, FaultReason.IDENTITY_NUMBER_INVALID);
        }
        return written;
    }

    private List<DocumentEntry> documents(TableRow row, ReadRow read) {
        List<DocumentEntry> papers = new ArrayList<>();
        paper(row, read, Column.DOCUMENT_TYPE, Column.DOCUMENT_NUMBER, papers);
        paper(row, read, Column.DOCUMENT_TYPE_2, Column.DOCUMENT_NUMBER_2, papers);
        return papers.isEmpty() ? null : papers;
    }

    private void paper(
            TableRow row, ReadRow read, Column kindOf, Column numberOf, List<DocumentEntry> to) {
        String type = choice(row, read, kindOf);
        String number = digits(row, read, numberOf);
        boolean typed = !row.cell(kindOf).isBlank();
        if (typed != (number != null)) {
            read.fault(typed ? numberOf : kindOf, FaultReason.DOCUMENT_INCOMPLETE);
        }
        if (type != null && number != null) {
            to.add(new DocumentEntry(type, number));
        }
    }

    private String region(TableRow row, ReadRow read) {
        String written = plain(text(row, Column.REGION));
        if (written == null) {
            return null;
        }
        String code = lists.region(written);
        if (code != null) {
            return code;
        }
        List<RegionChoices.Place> heirs = lists.heirs(written);
        if (lists.isNameOfSeveral(written)) {
            read.fault(Column.REGION, FaultReason.REGION_NAME_TWICE);
        } else if (!heirs.isEmpty()) {
            return replaced(heirs, read);
        } else if (written.matches("\\d{6}")) {
            read.fault(Column.REGION, FaultReason.REGION_TOO_WIDE);
        } else {
            String near = lists.places().nearest(written, Tongue.ZH);
            read.fault(
                    Column.REGION,
                    near == null ? FaultReason.UNKNOWN_REGION : FaultReason.UNKNOWN_REGION_NEAREST,
                    near == null ? null : near + " " + lists.places().code(near));
        }
        return null;
    }

    /** One heir is taken, and said; among several only the sender can tell. */
    private String replaced(List<RegionChoices.Place> heirs, ReadRow read) {
        String named =
                heirs.stream()
                        .map(heir -> heir.name() + " " + heir.code())
                        .collect(Collectors.joining("、"));
        if (heirs.size() == 1 && lists.isResidence(heirs.get(0).code())) {
            read.fault(Column.REGION, FaultReason.REGION_REPLACED, named);
            return heirs.get(0).code();
        }
        read.fault(Column.REGION, FaultReason.REGION_WITHDRAWN, named);
        return null;
    }

    private List<String> several(TableRow row, ReadRow read, Column column) {
        String written = text(row, column);
        List<String> codes = new ArrayList<>();
        if (written != null && lists.of(column) != null) {
            for (String part : Choices.parts(written)) {
                String code = lists.of(column).code(part);
                if (code == null) {
                    unknown(read, column, part);
                } else if (!codes.contains(code)) {
                    codes.add(code);
                }
            }
        }
        if (codes.size() > MOST_WORDS) {
            read.fault(column, FaultReason.TOO_LONG);
        }
        return codes;
    }

    /** Pairs of columns: what, and since when; {@code where} learns which were filled. */
    private List<CategoryEntry> categories(
            TableRow row, ReadRow read, List<Column> where, Column more, List<Column> pairs) {
        List<CategoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            String code = choice(row, read, pairs.get(i));
            LocalDate since = day(row, read, pairs.get(i + 1));
            boolean named = !row.cell(pairs.get(i)).isBlank();
            boolean dated = !row.cell(pairs.get(i + 1)).isBlank();
            if (named && !dated) {
                read.fault(pairs.get(i + 1), FaultReason.SINCE_MISSING);
            } else if (dated && !named) {
                read.fault(pairs.get(i), FaultReason.CATEGORY_MISSING);
            }
            if (code != null && since != null) {
                entries.add(new CategoryEntry(code, since));
                where.add(pairs.get(i));
            }
        }
        more(row, read, where, more, entries);
        return entries;
    }

    /** "独居老人 2026-01-01、残疾人 2025-06-01": a word of a list may hold a comma itself. */
    private void more(
            TableRow row,
            ReadRow read,
            List<Column> where,
            Column column,
            List<CategoryEntry> entries) {
        String written = plain(text(row, column));
        if (written == null || lists.of(column) == null) {
            return;
        }
        written = HIDDEN.matcher(written).replaceFirst("");
        Matcher each = MORE.matcher(written);
        int end = 0;
        while (each.lookingAt()) {
            end = each.end();
            String code = lists.of(column).code(each.group(1));
            WrittenDay since = WrittenDay.of(SheetCell.text(each.group(2)));
            if (code == null) {
                unknown(read, column, each.group(1));
            } else if (since.fault() != null) {
                read.fault(column, FaultReason.DAY_IMPOSSIBLE);
            } else {
                entries.add(new CategoryEntry(code, since.day()));
                where.add(column);
            }
            each.region(end, written.length());
        }
        if (end < written.length()) {
            read.fault(column, FaultReason.CATEGORIES_UNREADABLE);
        }
    }

    private String choice(TableRow row, ReadRow read, Column column) {
        String written = text(row, column);
        if (written == null || lists.of(column) == null) {
            return null;
        }
        String code = lists.of(column).code(written);
        if (code == null) {
            unknown(read, column, written);
        }
        return code;
    }

    private void unknown(ReadRow read, Column column, String written) {
        String near = lists.of(column).nearest(written, Tongue.ZH);
        read.fault(
                column,
                near == null ? FaultReason.UNKNOWN_WORD : FaultReason.UNKNOWN_WORD_NEAREST,
                near);
    }

    private LocalDate day(TableRow row, ReadRow read, Column column) {
        SheetCell cell = row.cell(column);
        if (cell.isBlank() || cell.computed()) {
            return null;
        }
        WrittenDay written = WrittenDay.of(cell);
        if (written.fault() != null) {
            read.fault(
                    column,
                    written.fault() == WrittenDay.Fault.IMPOSSIBLE
                            ? FaultReason.DAY_IMPOSSIBLE
                            : FaultReason.DAY_UNREADABLE);
        }
        return written.day();
    }

    private Integer age(TableRow row, ReadRow read) {
        String written = plain(text(row, Column.AGE));
        if (written == null) {
            return null;
        }
        String years = written.replaceAll("岁$", "");
        if (!years.matches("\\d{1,3}") || Integer.parseInt(years) > 130) {
            read.fault(Column.AGE, FaultReason.NOT_A_NUMBER);
            return null;
        }
        return Integer.valueOf(years);
    }

    private UUID personId(TableRow row, ReadRow read) {
        String written = text(row, Column.PERSON_ID);
        if (written == null) {
            return null;
        }
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            read.fault(Column.PERSON_ID, FaultReason.PERSON_UNKNOWN);
            return null;
        }
    }

    /** Programs keep 15 digits of a number and make zeros of the rest. */
    private static String digits(TableRow row, ReadRow read, Column column) {
        SheetCell cell = row.cell(column);
        if (cell.isNumber() && cell.text().replaceAll("\\D", "").length() > DIGITS_OF_A_DOUBLE) {
            read.fault(column, FaultReason.DIGITS_LOST);
            return null;
        }
        return text(row, column);
    }

    private static String limited(TableRow row, ReadRow read, Column column, int most) {
        String written = text(row, column);
        if (written != null && written.length() > most) {
            read.fault(column, FaultReason.TOO_LONG);
        }
        return written;
    }

    private static String text(TableRow row, Column column) {
        String text = row.cell(column).text();
        return text.isEmpty() ? null : text;
    }

    private static String plain(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
