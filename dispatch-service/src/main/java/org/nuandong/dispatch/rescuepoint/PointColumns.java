package org.nuandong.dispatch.rescuepoint;

import java.util.List;
import java.util.Set;
import org.nuandong.intake.sheet.ListColumn;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn.Kind;

/** The columns of the table of points. */
final class PointColumns {

    static final ListColumn NAME =
            ListColumn.of(Kind.TEXT, "name", 28, "名称", "Name").known("救助点名称", "点位名称");
    static final ListColumn KIND =
            ListColumn.of(Kind.CHOICE, "kind", 16, "类别", "Kind").known("点位类别");
    static final ListColumn ADDRESS =
            ListColumn.of(Kind.TEXT, "address", 36, "地址", "Address").known("详细地址");
    static final ListColumn REGION =
            ListColumn.of(Kind.TEXT, "region", 16, "区划代码", "Region code")
                    .known("行政区划代码")
                    .note("填到社区（村）为宜。", "Down to the community if it is known.");
    static final ListColumn LONGITUDE =
            ListColumn.of(Kind.TEXT, "longitude", 14, "经度", "Longitude");
    static final ListColumn LATITUDE = ListColumn.of(Kind.TEXT, "latitude", 14, "纬度", "Latitude");
    static final ListColumn DATUM =
            ListColumn.of(Kind.CHOICE, "datum", 16, "坐标系", "Datum")
                    .note("空白为WGS-84。", "Blank is WGS-84.");
    static final ListColumn RESPONSIBLE =
            ListColumn.of(Kind.TEXT, "responsible", 24, "责任单位", "Who answers for it").known("负责单位");
    static final ListColumn UNIT =
            ListColumn.of(Kind.TEXT, "unit", 24, "所属救助站", "Station")
                    .note(
                            "空白为辖区的救助站；已登记的不变。",
                            "Blank: the region's station; of a point on file it stays.");
    static final ListColumn SERVES =
            ListColumn.of(Kind.TEXT, "serves", 30, "服务范围", "Serves")
                    .note(
                            "社区或街道的区划代码，多项用顿号隔开；空白为本区划。",
                            "Codes of communities or streets; blank: its own region.");
    static final ListColumn TELEPHONE =
            ListColumn.of(Kind.TEXT, "telephone", 18, "公布电话", "Public telephone")
                    .note("单位或热线电话，不是个人电话。", "Of an office or hotline, not of a person.");
    static final ListColumn WAY =
            ListColumn.of(Kind.TEXT, "way-to-ask", 36, "求助方式", "How to ask for help");
    static final ListColumn HOURS =
            ListColumn.of(Kind.TEXT, "hours", 40, "开放时间", "Opening hours")
                    .note(
                            "如“每天 20:00-08:00”，或“周一至周五 08:00-18:00；周六、周日 全天”。",
                            "As 每天 20:00-08:00, or 1-5 08:00-18:00; 6、7 00:00-00:00 (1 is"
                                    + " Monday).");
    static final ListColumn IN_WARNING =
            ListColumn.of(Kind.CHOICE, "open-in-warning", 14, "预警期间开放", "Open in a warning");

    static final ListForm FORM =
            new ListForm(
                    "rescue-points",
                    "救助点",
                    "Rescue points",
                    List.of(
                            NAME,
                            KIND,
                            ADDRESS,
                            REGION,
                            LONGITUDE,
                            LATITUDE,
                            DATUM,
                            RESPONSIBLE,
                            UNIT,
                            SERVES,
                            TELEPHONE,
                            WAY,
                            HOURS,
                            IN_WARNING),
                    Set.of(NAME, KIND, ADDRESS, REGION, LONGITUDE, LATITUDE, RESPONSIBLE));

    private PointColumns() {}
}
