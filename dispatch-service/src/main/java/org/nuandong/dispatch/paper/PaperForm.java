package org.nuandong.dispatch.paper;

import static org.nuandong.dispatch.paper.PaperField.may;
import static org.nuandong.dispatch.paper.PaperField.must;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuandong.commons.problem.CommonProblem;

/** 文书种类: the forms named in 民发〔2014〕132号 and 民发〔2015〕158号, with their cells (C3, C4). */
enum PaperForm {
    HELP_REGISTRATION(
            "QZ",
            "求助登记表",
            must("requestedAt", "求助时间"),
            must("sex", "性别"),
            must("age", "年龄"),
            must("condition", "身体状况"),
            may("name", "姓名"),
            may("ethnicity", "民族"),
            may("identityNumber", "证件号码"),
            may("domicile", "户口所在地"),
            may("residence", "住所地"),
            may("phone", "联系电话"),
            may("allowance", "是否享受低保或特困供养"),
            may("arrival", "来站方式"),
            may("cause", "流浪乞讨（遇困）原因"),
            may("course", "流浪时间及经过"),
            may("kin", "近亲属或其他关系人姓名、住址、联系方式"),
            may("belongings", "随身携带物品"),
            may("securityCheck", "安全检查情况"),
            may("screening", "甄别意见"),
            may("remark", "备注")),
    REFUSAL_NOTICE(
            "BY",
            "不予救助通知书",
            must("name", "姓名"),
            must("requestedAt", "求助时间"),
            must("reason", "不予救助的理由"),
            may("decisionNo", "决定编号"),
            may("sex", "性别"),
            may("age", "年龄"),
            may("identityNumber", "证件号码"),
            may("guidance", "已提供的指引"),
            may("remedy", "权利告知"),
            may("complaintTo", "投诉受理机关及电话")),
    OWN_DEPARTURE_STATEMENT(
            "ZL",
            "自行离站声明书",
            must("admittedAt", "入站时间"),
            must("sex", "性别"),
            must("age", "年龄"),
            must("departureReason", "离站原因"),
            may("name", "姓名"),
            may("identityNumber", "证件号码"),
            may("destination", "离站去向"),
            may("belongings", "领回的随身物品")),
    SERVICE_AND_DEPARTURE_RECORD(
            "LZ",
            "在站服务及离站登记表",
            must("admittedAt", "入站时间"),
            must("exitedAt", "离站时间"),
            must("exitKind", "离站方式"),
            must("stayDays", "在站天数"),
            must("sex", "性别"),
            must("age", "年龄"),
            may("name", "姓名"),
            may("identityNumber", "证件号码"),
            may("condition", "身体状况"),
            may("room", "住宿安排"),
            may("food", "提供食物"),
            may("lodging", "提供住处"),
            may("medical", "医疗救治"),
            may("kinContact", "联系亲属或单位"),
            may("fare", "乘车凭证及路费"),
            may("otherServices", "其他服务"),
            may("destination", "离站去向"),
            may("exitReason", "离站原因"),
            may("collector", "接领人"),
            may("escorts", "护送人员"),
            may("belongings", "随身物品退还情况"),
            may("remark", "备注")),
    TERMINATION_NOTICE(
            "ZZ",
            "终止救助通知书",
            must("name", "姓名"),
            must("admittedAt", "入站时间"),
            must("reason", "终止救助的理由"),
            may("sex", "性别"),
            may("age", "年龄"),
            may("identityNumber", "证件号码"),
            may("terminatedAt", "终止时间"),
            may("complaintTo", "投诉受理机关及电话")),
    POLICE_HANDOVER(
            "JJ",
            "公安机关护送流浪乞讨人员交接表",
            must("policeUnit", "护送单位"),
            must("offeredAt", "护送时间"),
            must("foundPlace", "发现地点"),
            must("sex", "性别"),
            must("age", "年龄"),
            may("name", "姓名"),
            may("identityNumber", "证件号码"),
            may("homeAddress", "住址"),
            may("foundAt", "发现时间"),
            may("circumstances", "发现经过"),
            may("features", "体貌特征"),
            may("condition", "身体和精神状况"),
            may("suspicions", "疑似情形"),
            may("belongings", "随身携带物品"),
            may("officer", "护送民警"),
            may("receiver", "接收人"),
            may("acceptedAt", "接收时间"),
            may("remark", "备注")),
    TRACING_NOTICE(
            "XG",
            "寻亲公告",
            must("sex", "性别"),
            must("age", "年龄"),
            must("foundAt", "发现时间"),
            must("foundPlace", "发现地点"),
            must("features", "体貌特征"),
            must("contact", "联系方式"),
            may("calledName", "自称姓名"),
            may("height", "身高"),
            may("accent", "口音"),
            may("clothes", "发现时衣着"),
            may("belongings", "随身物品"),
            may("condition", "健康和精神状况"));

    private final String letters;
    private final String title;
    private final List<PaperField> fields;

    PaperForm(String letters, String title, PaperField... fields) {
        this.letters = letters;
        this.title = title;
        this.fields = List.of(fields);
    }

    static PaperForm of(String code, String field) {
        return find(code).orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at(field, "paper-form"));
    }

    static Optional<PaperForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Within a number, as in 420200-QZ-2026-00001. */
    String letters() {
        return letters;
    }

    String title() {
        return title;
    }

    List<PaperField> fields() {
        return fields;
    }

    boolean has(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    /** Hangs on walls: holds no number of a document and no address. */
    boolean isPublic() {
        return this == TRACING_NOTICE;
    }
}
