package org.nuandong.beneficiary.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nuandong.commons.personal.PersonalData;

/**
 * Which numbers stood in this file before, and where: keyed digests of eight bytes in open
 * addressing, so that 112,800 rows take three megabytes and hold nothing personal.
 */
final class SeenNumbers {

    private static final int START = 1 << 14;

    private final PersonalData personal;
    private long[] digests = new long[START];
    private int[] rows = new int[START];
    private int held;

    SeenNumbers(PersonalData personal) {
        this.personal = personal;
    }

    /** The row in which the number stood before, or 0; from now on it stands in this one, too. */
    int before(String kind, String number, int row) {
        long digest = ByteBuffer.wrap(personal.blindIndex("import:" + kind, number)).getLong();
        return before(digest, row);
    }

    /** Households are looked up by who reads the file, people by who compares them. */
    private synchronized int before(long digest, int row) {
        if (held * 2 > digests.length) {
            grow();
        }
        int place = place(digest);
        if (rows[place] != 0) {
            return rows[place];
        }
        digests[place] = digest;
        rows[place] = row;
        held++;
        return 0;
    }

    private int place(long digest) {
        int place = (int) (digest & (digests.length - 1));
        while (rows[place] != 0 && digests[place] != digest) {
            place = place + 1 & digests.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldDigests = digests;
        int[] oldRows = rows;
        digests = new long[oldDigests.length * 2];
        rows = new int[digests.length];
        Arrays.fill(rows, 0);
        for (int i = 0; i < oldDigests.length; i++) {
            if (oldRows[i] != 0) {
                int place = place(oldDigests[i]);
                digests[place] = oldDigests[i];
                rows[place] = oldRows[i];
            }
        }
    }
}
