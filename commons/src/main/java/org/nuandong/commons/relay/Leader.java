package org.nuandong.commons.relay;

import java.sql.SQLException;

/** The active relay, as long as its session lives. */
final class Leader implements AutoCloseable {

    private final EventSender sender;
    private final Drain drain;
    private final Republishing republishing;
    private final Rounds rounds;

    Leader(EventSender sender, Drain drain, Republishing republishing, Rounds rounds) {
        this.sender = sender;
        this.drain = drain;
        this.republishing = republishing;
        this.rounds = rounds;
    }

    /** New events first, then a batch of old ones when they were asked for; answers how many. */
    int step() throws SQLException, InterruptedException {
        rounds.whenDue();
        int sent = drain.step();
        return sent > 0 ? sent : republishing.step();
    }

    @Override
    public void close() {
        sender.close();
    }
}
