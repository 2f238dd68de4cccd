package org.nuandong.dispatch.house;

/** Examples of the OpenAPI document. */
final class HouseExamples {

    private static final String WHERE =
            "{\"regionCode\": \"420200\", \"unitId\": \"0192f0a0-0000-7000-8000-000000000001\", ";

    static final String AREA = WHERE + "\"kind\": \"dormitory\", \"name\": \"男宿舍一层\"}";
    static final String DISINFECTION = "{\"agent\": \"chlorine\"}";
    static final String CLOSING = "{\"reason\": \"改作库房\"}";
    static final String SAMPLE =
            WHERE
                    + "\"meal\": \"lunch\", \"dish\": \"白菜炖豆腐\", \"grams\": 130,"
                    + " \"supplier\": \"某农贸公司\", \"batchNo\": \"B-1122\", \"coldChain\": false}";
    static final String DISCARD = "{}";
    static final String DAY =
            WHERE
                    + "\"on\": \"2026-11-22\", \"counts\": [{\"kind\": \"staff\", \"persons\": 9,"
                    + " \"vaccinated\": 9}, {\"kind\": \"volunteer\", \"persons\": 4}]}";
    static final String CHECK =
            WHERE
                    + "\"kind\": \"fire\", \"result\": \"in-order\","
                    + " \"inspectionId\": \"0192f0a0-0000-7000-8000-000000000031\"}";
    static final String INCIDENT =
            WHERE + "\"kind\": \"food-poisoning\", \"hurt\": 3, \"words\": \"午餐后三人呕吐，已呼叫 120\"}";

    private HouseExamples() {}
}
