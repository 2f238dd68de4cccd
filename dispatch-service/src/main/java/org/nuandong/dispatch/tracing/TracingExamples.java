package org.nuandong.dispatch.tracing;

/** Examples of the OpenAPI document. */
final class TracingExamples {

    static final String FEATURES =
            """
            {"sex": "male", "ageFrom": 62, "ageTo": 70, "heightFrom": 165, "heightTo": 170,
             "build": "slim", "accent": "henan", "languages": ["dialect"],
             "marks": ["scar-face", "limp"], "marksWords": "左眉上方一道疤，走路左腿跛",
             "clothesWords": "深蓝色棉衣，黑色布鞋", "placeCode": "420202",
             "placeWords": "火车站出站口", "suspicions": ["lost"]}""";

    static final String NOTICE =
            """
            {"channels": ["national-system", "xunqin"], "reference": "XQ-2026-0118"}""";

    static final String WITHDRAWAL = "{\"reason\": \"mistaken\"}";

    static final String REQUEST =
            """
            {"kind": "dna", "askedOf": "城区公安分局刑侦大队", "reference": "调函〔2026〕12号"}""";

    static final String ANSWER = "{\"result\": \"no-match\", \"note\": \"已入库\"}";

    static final String MINOR_ITEM = "{\"item\": \"photo\"}";

    static final String READING = "{\"purpose\": \"tracing\"}";

    static final String MISSING =
            """
            {"source": "relatives", "regionCode": "410527", "name": "张某甲",
             "contact": "女儿，电话见来电登记",
             "features": {"sex": "male", "ageFrom": 66, "ageTo": 66, "heightFrom": 168,
               "accent": "henan", "marks": ["scar-face"], "placeCode": "410527",
               "seenAt": "2026-01-10T08:00:00+08:00"}}""";

    static final String CLOSURE = "{\"outcome\": \"came-home\"}";

    static final String ACCEPTANCE = "{\"note\": \"照片与亲属辨认一致\"}";

    static final String REJECTION = "{\"reason\": \"relatives-deny\"}";

    private TracingExamples() {}
}
