package org.nuandong.dispatch.evidence;

import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** 内容类型: is a content what its sender says it is? Decided by its first bytes alone. */
final class ContentType {

    /** Enough for every magic number that matters here. */
    static final int HEAD = 64 * 1024;

    private static final Tika TIKA = new Tika();
    private static final MediaTypeRegistry TYPES =
            TikaConfig.getDefaultConfig().getMediaTypeRegistry();

    /** One container (ISO 14496-12): telephones brand sound and video in it alike. */
    private static final Set<String> ISO_MEDIA =
            Set.of(
                    "audio/mp4",
                    "video/mp4",
                    "application/mp4",
                    "audio/x-m4a",
                    "video/x-m4v",
                    "video/quicktime",
                    "video/3gpp",
                    "audio/3gpp");

    private ContentType() {}

    static boolean fits(String announced, byte[] head) {
        String found = normal(TIKA.detect(head));
        String wanted = normal(announced);
        return found.equals(wanted)
                || (ISO_MEDIA.contains(found) && ISO_MEDIA.contains(wanted))
                || isContainerOf(found, wanted);
    }

    /** Ogg and Matroska tell the container; what is in it stands further behind. */
    private static boolean isContainerOf(String found, String wanted) {
        MediaType container = MediaType.parse(found);
        return !found.equals("application/octet-stream")
                && !found.startsWith("text/")
                && TYPES.isSpecializationOf(MediaType.parse(wanted), container);
    }

    private static String normal(String type) {
        MediaType parsed = MediaType.parse(type);
        return parsed == null ? type : TYPES.normalize(parsed).getBaseType().toString();
    }
}
