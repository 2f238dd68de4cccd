package org.nuandong.dispatch.entrusted;

/** Examples of the OpenAPI document. */
final class EntrustedExamples {

    static final String INSTITUTION =
            """
            {"regionCode": "420200", "unitId": "0192f0a0-0000-7000-8000-000000000001",
             "name": "某区养老服务中心", "kind": "nursing-home", "office": "院办",
             "telephone": "0714-0000000"}""";
    static final String AGREEMENT =
            """
            {"agreementNo": "TY-2026-01", "validFrom": "2026-11-01", "validTo": "2027-10-31",
             "places": 12, "feeYuan": 1800.00}""";
    static final String VISIT =
            """
            {"result": "shortcomings", "seen": 7, "areas": ["warmth"], "note": "两间房温度偏低"}""";
    static final String CLOSING = "{\"reason\": \"协议到期不再续签\"}";
    static final String MOVE =
            """
            {"institutionId": "0192f0a0-0000-7000-8000-000000000021"}""";
    static final String END = "{\"how\": \"settled\"}";

    private EntrustedExamples() {}
}
