package org.nuandong.dispatch.daily;

/** Examples of the OpenAPI document. */
final class DayExamples {

    static final String MEAL =
            """
            {"kind": "living", "item": "meal", "goods": [{"item": "food", "quantity": 1}]}""";
    static final String MEDICINE =
            """
            {"kind": "medical", "item": "medicine", "payer": "station", "costYuan": 36.50}""";
    static final String WITHDRAWAL = "{\"reason\": \"twice\"}";
    static final String TEMPERATURE = "{\"celsius\": 38.4}";
    static final String VACCINATION =
            """
            {"vaccine": "influenza", "result": "given", "dose": 1, "givenOn": "2026-11-22"}""";
    static final String LESSON = "{\"kind\": \"vocational\", \"minutes\": 90}";
    static final String TALK =
            """
            {"kind": "psychology", "heldBy": "social-worker", "note": "情绪稳定，愿意回家"}""";
    static final String OBSERVATION =
            """
            {"kind": "observation", "reason": "entry"}""";
    static final String START = "{}";
    static final String END = "{\"how\": \"recovered\"}";
    static final String DECLINE = "{\"how\": \"excluded\"}";
    static final String CHECK =
            """
            {"result": "better", "note": "体温下降，进食正常"}""";
    static final String LEAVE =
            """
            {"reason": "errand", "companion": "none", "dueAt": "2026-11-22T18:00:00+08:00"}""";
    static final String RETURN = "{}";
    static final String READING = "{\"purpose\": \"medical\"}";

    private DayExamples() {}
}
