package org.nuandong.reporting.room;

/** The example of the API's document. */
final class RoomExample {

    static final String ROOM =
            """
            {"at": "2026-12-29T14:10:00Z",
             "scope": {"regions": [{"code": "420200", "name": "黄石市"}], "units": []},
             "warnings": [{"kind": "cold-wave", "kindLabel": "寒潮", "level": "orange",
              "levelLabel": "橙色", "regions": ["420200"], "effective": "2026-12-29T08:00:00Z",
              "expires": "2026-12-30T08:00:00Z", "exercise": false}],
             "duty": [{"unitId": "0193a5c0-0000-7000-8000-000420200002", "unitName": "救助管理站",
              "level": "INTENSIVE", "levelLabel": "加密", "since": "2026-12-29T08:01:00Z"}],
             "teams": {"free": 2, "assigned": 1, "onPatrol": 1, "unavailable": 0, "units": []},
             "stock": {"items": [{"item": "quilt", "label": "棉被", "onHand": 180}], "low": []},
             "patrols": {"owed": 3, "done": 1, "missed": 0, "open": 2, "units": []},
             "today": {"incidents": 6, "found": 7, "broughtIn": 4, "helpedOnStreet": 2, "goods": 9,
              "onTime": {"part": 5, "whole": 6, "rate": 0.8333, "low": 0.4365, "high": 0.9699}},
             "season": {"first": "2026-11-15", "days": 45, "incidents": 210, "found": 260,
              "broughtIn": 140, "helpedOnStreet": 90, "goods": 410, "patrols": 130,
              "patrolPoints": 950, "vehicleTimes": 300, "personsSentOut": 900,
              "onTime": {"part": 198, "whole": 205, "rate": 0.9659, "low": 0.9312, "high": 0.9834}},
             "trend": [{"day": "2026-12-29", "incidents": 6, "found": 7,
              "onTime": {"part": 5, "whole": 6, "rate": 0.8333, "low": 0.4365, "high": 0.9699}}],
             "sources": [{"service": "dispatch", "state": "live",
              "lastHeardAt": "2026-12-29T14:09:58Z", "coveredUntil": "2026-12-29T14:09:57Z",
              "partitionsHeard": 12, "partitions": 12}],
             "gaps": 0}
            """;

    private RoomExample() {}
}
