package org.waymark.hosting.start;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.waymark.hosting.FirstStart;
import org.waymark.hosting.Installation;

/** Plants a new demonstration, in a phase before the one in which the web server begins to listen. */
@Component
class Planting implements SmartLifecycle {
    private final Installation installation;
    private final ObjectProvider<FirstStart> firstStarts;
    private volatile boolean running;

    Planting(Installation installation, ObjectProvider<FirstStart> firstStarts) {
        this.installation = installation;
        this.firstStarts = firstStarts;
    }

    @Override
    public void start() {
        if (installation.isDemo() && !installation.directory().isPlanted()) {
            firstStarts.orderedStream().forEach(each -> each.plant(installation));
            installation.directory().planted();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
