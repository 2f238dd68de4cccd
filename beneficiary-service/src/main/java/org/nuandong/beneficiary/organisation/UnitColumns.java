package org.nuandong.beneficiary.organisation;

import java.util.List;
import java.util.Set;
import org.nuandong.intake.sheet.ListColumn;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn.Kind;

/** The columns of the tables of units and of officers. */
final class UnitColumns {

    static final ListColumn NAME =
            ListColumn.of(Kind.TEXT, "name", 28, "机构名称", "Unit")
                    .known("单位名称", "机构全称")
                    .note("同一区划内名称相同即视为同一机构。", "One of the same name and region is the same unit.");
    static final ListColumn KIND =
            ListColumn.of(Kind.CHOICE, "kind", 18, "机构类别", "Kind of unit").known("单位类别");
    static final ListColumn REGION =
            ListColumn.of(Kind.TEXT, "region", 16, "区划代码", "Region code")
                    .known("行政区划代码")
                    .note(
                            "6、9或12位代码，须在本次导入的辖区内。",
                            "6, 9 or 12 digits, within the import's region.");
    static final ListColumn PARENT =
            ListColumn.of(Kind.TEXT, "parent", 28, "上级机构", "Reports to")
                    .known("上级单位", "主管单位")
                    .note(
                            "已登记或本表上方的机构名称，也可填系统编号。",
                            "The name of a unit on file or above in this table, or its system id.");
    static final ListColumn VALID_FROM =
            ListColumn.of(Kind.DATE, "valid-from", 14, "启用日期", "In force from");
    static final ListColumn VALID_TO = ListColumn.of(Kind.DATE, "valid-to", 14, "停用日期", "Last day");
    static final ListColumn LINES =
            ListColumn.of(Kind.TEXT, "lines", 40, "分表报送", "Forms that go elsewhere")
                    .note(
                            "不报上级机构的报表，写作“报表代码=机构名称”，多项用分号隔开。",
                            "Forms that do not go to the unit above: \"form=unit\", several separated"
                                    + " by semicolons.");
    static final ListColumn NAME_EN =
            ListColumn.of(Kind.TEXT, "name-en", 28, "英文名称", "English name");
    static final ListColumn ID =
            ListColumn.of(Kind.TEXT, "unit-id", 38, "系统编号", "System id")
                    .note("改名时填写，其他情况可不填。", "Needed where a unit is renamed.");

    static final ListForm UNITS =
            new ListForm(
                    "units",
                    "机构",
                    "Units",
                    List.of(NAME, KIND, REGION, PARENT, VALID_FROM, VALID_TO, LINES, NAME_EN, ID),
                    Set.of(NAME, KIND, REGION));

    static final ListColumn SUBJECT =
            ListColumn.of(Kind.TEXT, "subject", 24, "账号", "Account")
                    .known("登录账号", "工号")
                    .note("统一身份认证中的账号。", "As the identity provider knows it.");
    static final ListColumn OFFICER_NAME =
            ListColumn.of(Kind.TEXT, "officer-name", 14, "姓名", "Name");
    static final ListColumn UNIT =
            ListColumn.of(Kind.TEXT, "unit", 28, "所在机构", "Works for")
                    .known("机构名称", "单位", "工作单位")
                    .note("机构名称或系统编号。", "The unit's name or its system id.");
    static final ListColumn ACTIVE =
            ListColumn.of(Kind.CHOICE, "active", 10, "在岗", "Active")
                    .note("空白视为在岗。", "Blank is yes for somebody new.");

    static final ListForm OFFICERS =
            new ListForm(
                    "officers",
                    "工作人员",
                    "Officers",
                    List.of(SUBJECT, OFFICER_NAME, UNIT, ACTIVE),
                    Set.of(SUBJECT, OFFICER_NAME, UNIT));

    private UnitColumns() {}
}
