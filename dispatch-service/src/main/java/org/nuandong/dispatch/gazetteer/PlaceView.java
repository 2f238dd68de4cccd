package org.nuandong.dispatch.gazetteer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** A place of the gazetteer as it is shown. */
@Schema(name = "GazetteerPlace")
public record PlaceView(
        UUID id,
        @Schema(description = "Code of the dictionary gazetteer-kind", examples = "landmark")
                String kind,
        @Schema(examples = "黄石火车站") String name,
        String address,
        @Schema(description = "Null until somebody has placed it on the map") GeoPoint point,
        @Schema(examples = "420203") String region,
        UUID unitId,
        @Schema(description = "0 to 1, how alike it is to the words asked for", examples = "0.92")
                Double likeness) {

    static PlaceView of(GazetteerPlace place, Double likeness) {
        return new PlaceView(
                place.id(),
                place.kind(),
                place.name(),
                place.address(),
                place.point(),
                place.region().code(),
                place.unitId(),
                likeness == null ? null : Math.round(likeness * 100) / 100.0);
    }
}
