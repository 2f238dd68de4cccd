package org.nuandong.files.job;

import java.util.UUID;

/**
 * One kind of long work. It may be begun again after a kill, so it goes on where it stopped or
 * starts anew, and takes its transactions itself.
 */
public interface JobWork {

    /** Names the kind in the table of tasks: "import-check". */
    String kind();

    void run(UUID id);
}
