package org.nuandong.dispatch.team;

/** Examples of the OpenAPI document. */
final class TeamExamples {

    static final String TEAM =
            """
            {"name": "城区一组", "kind": "street-patrol", "regionCode": "420200",
             "unitId": "0192f0a0-0000-7000-8000-000000000001"}""";

    static final String MEMBER =
            """
            {"staff": "staff-0001", "name": "张某甲", "role": "leader"}""";

    static final String BASE =
            """
            {"base": {"longitude": 115.0389, "latitude": 30.1999}}""";

    static final String POSITION =
            """
            {"longitude": 115.0389, "latitude": 30.1999}""";

    static final String VEHICLE =
            """
            {"plate": "鄂B·救001", "kind": "rescue-car", "regionCode": "420200",
             "kit": [{"item": "cotton-coat", "quantity": 6}, {"item": "quilt", "quantity": 4}]}""";

    static final String ASSIGNMENT =
            """
            {"teamId": "0192f0a0-0000-7000-8000-000000000002"}""";

    static final String SERVICE_STATE =
            """
            {"inService": false, "reason": "breakdown"}""";

    static final String KIT_CHECK =
            """
            {"kit": [{"item": "cotton-coat", "quantity": 2}, {"item": "quilt", "quantity": 1}]}""";

    private TeamExamples() {}
}
