package com.pulumi.awsivs.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults in force, each with its own count of calls. */
public final class Faults {

    private static final class Armed {

        private final Fault fault;
        private int calls;

        Armed(Fault fault) {
            this.fault = fault;
        }

        boolean strikesNext(String operation) {
            return fault.concerns(operation) && fault.strikes(++calls);
        }
    }

    private final List<Armed> armed = new ArrayList<>();

    Faults() {}

    public synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** Counts the call for every fault; where several strike, the one that was added first does. */
    synchronized Optional<Fault> next(String operation) {
        List<Armed> striking =
                armed.stream().filter(each -> each.strikesNext(operation)).toList();
        return striking.stream().map(each -> each.fault).findFirst();
    }
}
