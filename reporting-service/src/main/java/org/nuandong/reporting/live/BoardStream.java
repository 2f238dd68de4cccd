package org.nuandong.reporting.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.nuandong.reporting.indicator.Reach;

/** The board as messages named board: all open lines first, then what changed and what is gone. */
@ApplicationScoped
public class BoardStream {

    private final BoardFeed feed;

    BoardStream(BoardFeed feed) {
        this.feed = feed;
    }

    public Multi<OutboundSseEvent> follow(Sse sse, Reach reach) {
        BoardScope scope = feed.join(reach);
        return Streams.pulled(new Reader(scope, sse)::next, () -> feed.leave(scope));
    }

    private static final class Reader {

        private final BoardScope scope;
        private final Sse sse;
        private long reached = BoardMemory.NOTHING;

        Reader(BoardScope scope, Sse sse) {
            this.scope = scope;
            this.sse = sse;
        }

        Uni<List<OutboundSseEvent>> next() {
            return scope.tide().beyond(reached).map(level -> read());
        }

        private List<OutboundSseEvent> read() {
            BoardScope.Message message = scope.since(reached).orElseThrow(BeginAnew::new);
            reached = message.to();
            return message.text() == null
                    ? List.of()
                    : List.of(Streams.message(sse, "board", message.text()));
        }
    }
}
