package org.nuandong.beneficiary.sheet;

import static org.nuandong.beneficiary.sheet.Column.ADDRESS;
import static org.nuandong.beneficiary.sheet.Column.AGE;
import static org.nuandong.beneficiary.sheet.Column.ANNUAL_INCOME;
import static org.nuandong.beneficiary.sheet.Column.BIRTH;
import static org.nuandong.beneficiary.sheet.Column.CATEGORY_1;
import static org.nuandong.beneficiary.sheet.Column.CATEGORY_2;
import static org.nuandong.beneficiary.sheet.Column.CATEGORY_3;
import static org.nuandong.beneficiary.sheet.Column.CAUSES;
import static org.nuandong.beneficiary.sheet.Column.DEGREE;
import static org.nuandong.beneficiary.sheet.Column.DOCUMENT_NUMBER;
import static org.nuandong.beneficiary.sheet.Column.DOCUMENT_NUMBER_2;
import static org.nuandong.beneficiary.sheet.Column.DOCUMENT_TYPE;
import static org.nuandong.beneficiary.sheet.Column.DOCUMENT_TYPE_2;
import static org.nuandong.beneficiary.sheet.Column.HOUSEHOLD_CATEGORY_1;
import static org.nuandong.beneficiary.sheet.Column.HOUSEHOLD_CATEGORY_2;
import static org.nuandong.beneficiary.sheet.Column.HOUSEHOLD_MORE_CATEGORIES;
import static org.nuandong.beneficiary.sheet.Column.HOUSEHOLD_NO;
import static org.nuandong.beneficiary.sheet.Column.HOUSEHOLD_SINCE_1;
import static org.nuandong.beneficiary.sheet.Column.HOUSEHOLD_SINCE_2;
import static org.nuandong.beneficiary.sheet.Column.IDENTITY_NUMBER;
import static org.nuandong.beneficiary.sheet.Column.INCOME_AS_OF;
import static org.nuandong.beneficiary.sheet.Column.MORE_CATEGORIES;
import static org.nuandong.beneficiary.sheet.Column.NAME;
import static org.nuandong.beneficiary.sheet.Column.NEEDS;
import static org.nuandong.beneficiary.sheet.Column.PERSON_ID;
import static org.nuandong.beneficiary.sheet.Column.REGION;
import static org.nuandong.beneficiary.sheet.Column.RELATION;
import static org.nuandong.beneficiary.sheet.Column.RIGID_EXPENSE;
import static org.nuandong.beneficiary.sheet.Column.SEX;
import static org.nuandong.beneficiary.sheet.Column.SINCE_1;
import static org.nuandong.beneficiary.sheet.Column.SINCE_2;
import static org.nuandong.beneficiary.sheet.Column.SINCE_3;
import static org.nuandong.beneficiary.sheet.Column.TELEPHONE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetForm;
import org.nuandong.intake.sheet.Tongue;

/** 模板: by person (人员) or by household with a row for each member (家庭). */
public enum SheetKind implements SheetForm {
    PEOPLE(
            "人员",
            "People",
            List.of(
                    REGION,
                    NAME,
                    SEX,
                    IDENTITY_NUMBER,
                    DOCUMENT_TYPE,
                    DOCUMENT_NUMBER,
                    DOCUMENT_TYPE_2,
                    DOCUMENT_NUMBER_2,
                    BIRTH,
                    AGE,
                    TELEPHONE,
                    CATEGORY_1,
                    SINCE_1,
                    CATEGORY_2,
                    SINCE_2,
                    CATEGORY_3,
                    SINCE_3,
                    MORE_CATEGORIES,
                    PERSON_ID),
            Set.of(REGION, NAME, SEX)),
    HOUSEHOLDS(
            "家庭",
            "Households",
            List.of(
                    HOUSEHOLD_NO,
                    REGION,
                    ADDRESS,
                    CAUSES,
                    DEGREE,
                    NEEDS,
                    ANNUAL_INCOME,
                    RIGID_EXPENSE,
                    INCOME_AS_OF,
                    HOUSEHOLD_CATEGORY_1,
                    HOUSEHOLD_SINCE_1,
                    HOUSEHOLD_CATEGORY_2,
                    HOUSEHOLD_SINCE_2,
                    HOUSEHOLD_MORE_CATEGORIES,
                    RELATION,
                    NAME,
                    SEX,
                    IDENTITY_NUMBER,
                    DOCUMENT_TYPE,
                    DOCUMENT_NUMBER,
                    DOCUMENT_TYPE_2,
                    DOCUMENT_NUMBER_2,
                    BIRTH,
                    AGE,
                    TELEPHONE,
                    CATEGORY_1,
                    SINCE_1,
                    CATEGORY_2,
                    SINCE_2,
                    CATEGORY_3,
                    SINCE_3,
                    MORE_CATEGORIES,
                    PERSON_ID),
            Set.of(HOUSEHOLD_NO, REGION, RELATION, NAME, SEX));

    private final String labelZh;
    private final String labelEn;
    private final List<Column> columns;
    private final Set<Column> required;

    SheetKind(String labelZh, String labelEn, List<Column> columns, Set<Column> required) {
        this.labelZh = labelZh;
        this.labelEn = labelEn;
        this.columns = columns;
        this.required = required;
    }

    /** By its name in the API: people, households. */
    public static Optional<SheetKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Is it the one of this name? */
    public boolean is(String code) {
        return code().equals(code);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label(Tongue tongue) {
        return tongue.of(labelZh, labelEn);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean requires(SheetColumn column) {
        return required.contains(column);
    }
}
