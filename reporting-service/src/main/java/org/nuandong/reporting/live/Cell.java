package org.nuandong.reporting.live;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 网格: where it is, cut to hundredths of a degree (about 1 km); never an address. */
@Schema(name = "Cell")
record Cell(
        @Schema(description = "Latitude, WGS-84", examples = "30.20") BigDecimal lat,
        @Schema(description = "Longitude, WGS-84", examples = "115.04") BigDecimal lon) {

    private static final Pattern WRITTEN =
            Pattern.compile("-?\\d{1,2}\\.\\d{2},-?\\d{1,3}\\.\\d{2}");

    static boolean isWritten(String cell) {
        return cell != null && WRITTEN.matcher(cell).matches();
    }

    static Cell of(String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split(",");
        return new Cell(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }
}
