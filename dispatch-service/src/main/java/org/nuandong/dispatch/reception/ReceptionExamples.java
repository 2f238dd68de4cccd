package org.nuandong.dispatch.reception;

/** Examples of the OpenAPI document. */
final class ReceptionExamples {

    static final String KNOWN =
            """
            {"unitId": "0192f0a0-0000-7000-8000-000000000001", "regionCode": "420200",
             "broughtBy": "self", "informed": true, "consent": "given",
             "person": {"name": "张某甲", "identityNumber": "310112195012120015"},
             "origin": "other-province", "dangerSigns": []}\
            """;

    static final String CONFUSED =
            """
            {"unitId": "0192f0a0-0000-7000-8000-000000000001", "regionCode": "420200",
             "broughtBy": "police", "informed": false,
             "notInformedReason": "cannot-understand", "consent": "unable",
             "person": {"sex": "male", "apparentAge": 78}, "cannotSay": true}\
            """;

    static final String LOOK =
            """
            {"dangerSigns": [], "outcome": "in"}\
            """;

    static final String CHECK =
            """
            {"result": "goods-handed-over", "dangerousGoods": ["blade"], "note": "水果刀一把"}\
            """;

    static final String PICTURE =
            """
            {"evidenceId": "0192f0a0-0000-7000-8000-000000000022", "kind": "photo"}\
            """;

    static final String SCREENING =
            """
            {"cannotSolveFoodAndLodging": true, "nobodyToRelyOn": true, "noAssistance": true,
             "destitute": true}\
            """;

    static final String ADMISSION =
            """
            {"condition": "healthy", "origin": "other-province"}\
            """;

    static final String REFUSAL =
            """
            {"reasons": ["has-someone-to-rely-on"], "note": "其兄在本市居住并同意接待"}\
            """;

    static final String WITHDRAWAL =
            """
            {"reason": "changed-mind"}\
            """;

    static final String READING =
            """
            {"purpose": "report"}\
            """;

    private ReceptionExamples() {}
}
