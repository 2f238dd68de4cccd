package org.nuandong.commons.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the feed, oldest first; {@code more}: ask again at once. */
@Schema(name = "Changes")
public record Changes(
        List<Change> items,
        @Schema(description = "Ask with this the next time; always present") String nextCursor,
        @Schema(description = "There is more to fetch now") boolean more) {}
