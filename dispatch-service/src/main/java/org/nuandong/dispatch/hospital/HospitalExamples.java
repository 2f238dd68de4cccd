package org.nuandong.dispatch.hospital;

/** Examples of the OpenAPI document. */
final class HospitalExamples {

    static final String HOSPITAL =
            """
            {"regionCode": "420200",
             "particulars": {"name": "定点医院一", "kinds": ["general", "infectious"],
                             "designatedFrom": "2026-11-01", "designatedTo": "2027-03-31",
                             "wardOffice": "医务科", "wardTelephone": "0714-0000000"}}""";
    static final String PARTICULARS =
            """
            {"name": "定点医院一", "kinds": ["general"], "designatedFrom": "2026-11-01",
             "wardOffice": "医务科", "wardTelephone": "0714-0000000"}""";
    static final String EXPLANATION = "{\"reason\": \"nearest\"}";
    static final String PAYER = "{\"payer\": \"insurance\", \"reason\": \"insurance-found\"}";
    static final String VISIT =
            """
            {"warm": true, "safe": true, "result": "better", "note": "已能进食"}""";
    static final String COST =
            """
            {"kind": "bill", "amountYuan": 1260.40, "documentNo": "ZY-2026-0417"}""";
    static final String VERIFICATION = "{\"note\": \"与清单相符\"}";
    static final String SETTLEMENT = "{\"reference\": \"PAY-2026-0093\"}";
    static final String REVERSAL = "{\"reason\": \"wrong-amount\"}";
    static final String READING = "{\"purpose\": \"medical\"}";

    private HospitalExamples() {}
}
