package org.nuandong.beneficiary.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.Tongue;

/** 栏目: one column of the template, described once for whoever writes or reads it. */
public enum Column implements SheetColumn {
    HOUSEHOLD_NO(
            Kind.TEXT,
            null,
            12,
            "户编号",
            "Household no.",
            "同一户各行填同一编号，须相邻；空白视同上一行。",
            "The same for all rows of a household, which stand together; blank is as above."),
    REGION(
            Kind.TEXT,
            null,
            16,
            "区划代码",
            "Region code",
            "乡镇街道9位或村居12位代码，也可填本辖区内的名称。",
            "Township (9 digits) or village (12), or its name within the region."),
    ADDRESS(Kind.TEXT, null, 30, "家庭住址", "Address", "门牌号止，加密保存。", "Down to the door; kept sealed."),
    CAUSES(
            Kind.TEXT,
            "hardship-cause",
            20,
            "致困原因",
            "Causes of hardship",
            "多项用顿号隔开。",
            "Several are separated by commas."),
    DEGREE(Kind.CHOICE, "hardship-degree", 12, "困难程度", "Degree of hardship"),
    NEEDS(Kind.TEXT, "need", 20, "需求", "Needs", "多项用顿号隔开。", "Several are separated by commas."),
    ANNUAL_INCOME(
            Kind.TEXT,
            null,
            14,
            "家庭年收入（元）",
            "Household income, yuan a year",
            "全体成员合计，须同时填核定日期。",
            "Of all members together; with the day on which it was found out."),
    RIGID_EXPENSE(
            Kind.TEXT,
            null,
            14,
            "刚性支出（元/年）",
            "Unavoidable expense, yuan a year",
            "医疗、教育等不可避免的支出。",
            "Of illness, schooling and the like."),
    INCOME_AS_OF(Kind.DATE, null, 14, "收入核定日期", "Income as of"),
    HOUSEHOLD_CATEGORY_1(Kind.CHOICE, "category:household", 18, "户类别1", "Household category 1"),
    HOUSEHOLD_SINCE_1(Kind.DATE, null, 14, "户类别1起始日期", "Household category 1 since"),
    HOUSEHOLD_CATEGORY_2(Kind.CHOICE, "category:household", 18, "户类别2", "Household category 2"),
    HOUSEHOLD_SINCE_2(Kind.DATE, null, 14, "户类别2起始日期", "Household category 2 since"),
    HOUSEHOLD_MORE_CATEGORIES(
            Kind.TEXT,
            "category:household",
            24,
            "更多户类别",
            "More household categories",
            "每项写“类别 起始日期”，多项用顿号隔开，如：低保 2026-01-01。",
            "Each as \"category first-day\", several separated by commas: DIBAO 2026-01-01."),
    RELATION(
            Kind.CHOICE,
            "relation-to-head",
            12,
            "与户主关系",
            "Relation to head",
            "每户有且只有一名户主。",
            "Exactly one head in each household."),
    NAME(
            Kind.TEXT,
            null,
            14,
            "姓名",
            "Name",
            "与证件一致；少数民族姓名用间隔号“·”。",
            "As in the paper; parts are joined by a middle dot."),
    SEX(Kind.CHOICE, "sex", 8, "性别", "Sex", "须与身份证号一致。", "Agrees with the identity number."),
    IDENTITY_NUMBER(
            Kind.TEXT,
            null,
            22,
            "身份证号",
            "Identity number",
            "18位，或15位旧号；没有的留空。",
            "18 digits, or 15 old ones; blank when there is none."),
    DOCUMENT_TYPE(Kind.CHOICE, "document-type", 16, "其他证件类型", "Other paper"),
    DOCUMENT_NUMBER(Kind.TEXT, null, 18, "其他证件号码", "Number of other paper"),
    DOCUMENT_TYPE_2(Kind.CHOICE, "document-type", 16, "其他证件类型2", "Other paper 2"),
    DOCUMENT_NUMBER_2(Kind.TEXT, null, 18, "其他证件号码2", "Number of other paper 2"),
    BIRTH(
            Kind.DATE,
            null,
            14,
            "出生日期",
            "Born on",
            "有身份证号的可不填。",
            "May be left out with an identity number."),
    AGE(
            Kind.INTEGER,
            null,
            10,
            "目测年龄",
            "Apparent age",
            "仅在不知出生日期时填写。",
            "Only where no birth date is known."),
    TELEPHONE(Kind.TEXT, null, 16, "联系电话", "Telephone"),
    CATEGORY_1(Kind.CHOICE, "category:person", 18, "个人类别1", "Category 1"),
    SINCE_1(Kind.DATE, null, 14, "个人类别1起始日期", "Category 1 since"),
    CATEGORY_2(Kind.CHOICE, "category:person", 18, "个人类别2", "Category 2"),
    SINCE_2(Kind.DATE, null, 14, "个人类别2起始日期", "Category 2 since"),
    CATEGORY_3(Kind.CHOICE, "category:person", 18, "个人类别3", "Category 3"),
    SINCE_3(Kind.DATE, null, 14, "个人类别3起始日期", "Category 3 since"),
    MORE_CATEGORIES(
            Kind.TEXT,
            "category:person",
            24,
            "更多个人类别",
            "More categories",
            "每项写“类别 起始日期”，多项用顿号隔开，如：独居老人 2026-01-01。",
            "Each as \"category first-day\", several separated by commas."),
    PERSON_ID(
            Kind.TEXT,
            null,
            38,
            "系统编号",
            "System id",
            "由系统导出时填写，请勿改动。",
            "Filled by an export; leave it as it is.");

    /** What offices write above the same thing. */
    private static final Map<Column, List<String>> ALIASES =
            Map.of(
                    HOUSEHOLD_NO, List.of("户号", "序号户"),
                    NAME, List.of("成员姓名", "对象姓名"),
                    IDENTITY_NUMBER, List.of("身份证号码", "公民身份号码", "身份证"),
                    TELEPHONE, List.of("电话", "手机号", "手机号码", "联系方式"),
                    REGION, List.of("行政区划代码", "所在村居", "村(居)"),
                    ADDRESS, List.of("住址", "家庭地址", "详细地址"),
                    RELATION, List.of("与户主的关系", "家庭关系"));

    private final Kind kind;
    private final String choices;
    private final int width;
    private final String labelZh;
    private final String labelEn;
    private final String noteZh;
    private final String noteEn;

    Column(Kind kind, String choices, int width, String labelZh, String labelEn) {
        this(kind, choices, width, labelZh, labelEn, null, null);
    }

    Column(
            Kind kind,
            String choices,
            int width,
            String labelZh,
            String labelEn,
            String noteZh,
            String noteEn) {
        this.kind = kind;
        this.choices = choices;
        this.width = width;
        this.labelZh = labelZh;
        this.labelEn = labelEn;
        this.noteZh = noteZh;
        this.noteEn = noteEn;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The dictionary of its words, or "category:person", "category:household"; null when free. */
    public String choices() {
        return choices;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String label(Tongue tongue) {
        return tongue.of(labelZh, labelEn);
    }

    @Override
    public String note(Tongue tongue) {
        return tongue.of(noteZh, noteEn);
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<String> aliases() {
        return ALIASES.getOrDefault(this, List.of());
    }

    public static Column of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
