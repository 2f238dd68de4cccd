package org.nuandong.dispatch.care;

/** Examples of the OpenAPI document. */
final class CareExamples {

    static final String ADMISSION =
            """
            {"unitId": "0192f0a0-0000-7000-8000-000000000001", "regionCode": "310112",
             "person": {"name": "张某甲", "identityNumber": "310112195012120015"},
             "condition": "healthy", "origin": "in-province", "special": []}""";

    static final String UNKNOWN_PERSON =
            """
            {"unitId": "0192f0a0-0000-7000-8000-000000000001", "regionCode": "310112",
             "person": {"sex": "male", "apparentAge": 65},
             "condition": "intellectual-disability", "origin": "unknown"}""";

    static final String RECLASSIFICATION =
            """
            {"sex": "male", "ageBand": "60-79", "condition": "mental-disorder",
             "origin": "other-province", "special": []}""";

    static final String PRIMARY_SERVICE =
            """
            {"kind": "return", "month": "2016-08",
             "backEntry": {"reason": "停电期间纸质登记补录"}}""";

    static final String HOSPITALISATION =
            """
            {"hospital": "定点医院一", "broughtBy": "police"}""";

    static final String HOSPITAL_RETURN = "{}";

    static final String SELF_DEPARTED =
            """
            {"kind": "self-departed", "statementSigned": true}""";

    static final String ESCORTED =
            """
            {"kind": "escorted-return", "crossProvince": true,
             "escorts": ["staff-0001", "staff-0002"], "destination": "某县救助管理站",
             "handover": {"giverSigned": true, "receiverSigned": true}}""";

    static final String VOUCHER =
            """
            {"kind": "voucher", "destination": "某市某县", "crossProvince": true,
             "direct": false, "transferStation": "某市火车站（某市救助管理站）",
             "foodGiven": true, "cashYuan": 12.50, "receiptSigned": true}""";

    static final String COLLECTED =
            """
            {"kind": "collected-by-relatives", "destination": "某县某镇",
             "collector": {"name": "张某乙", "relation": "parent", "identityChecked": true,
                           "documentFileNo": "2026-接领-018", "calledBack": true}}""";

    static final String TERMINATED =
            """
            {"kind": "terminated", "reasonCode": "false-data", "noticeGiven": true,
             "reason": "经核实，所述情况不实"}""";

    static final String IDENTITY_READING =
            """
            {"purpose": "tracing"}""";

    static final String IDENTIFICATION =
            """
            {"how": "dna", "person": {"name": "张某甲", "identityNumber": "310112195012120015"},
             "origin": "other-province"}""";

    static final String UNDOING =
            """
            {"reason": "wrong-person", "note": "亲属到站后否认"}""";

    private CareExamples() {}
}
