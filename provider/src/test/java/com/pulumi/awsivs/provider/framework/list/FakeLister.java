package com.pulumi.awsivs.provider.framework.list;

import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lister that returns prepared pages and records the requests. */
final class FakeLister implements ResourceLister<FakeLister.Filters> {

    record Filters(@Nullable String zone, String owner) {}

    final List<Page.Request> requests = new ArrayList<>();
    final List<Filters> queries = new ArrayList<>();
    private final Deque<Page<Listed>> pages = new ArrayDeque<>();
    private @Nullable RuntimeException failure;

    /** Adds a page with resources of these ids. */
    FakeLister page(String nextToken, String... ids) {
        pages.add(new Page<>(
                Arrays.stream(ids).map(id -> new Listed(id, "name of " + id)).toList(), nextToken));
        return this;
    }

    /** Makes each request fail. */
    FakeLister failing(RuntimeException exception) {
        failure = exception;
        return this;
    }

    @Override
    public Class<Filters> filters() {
        return Filters.class;
    }

    @Override
    public List<Rule<Filters>> rules() {
        return List.of(new Rule<>(
                Set.of("zone"),
                filters -> "moon".equals(filters.zone()) ? CheckFailure.of("zone", "is too far") : null));
    }

    @Override
    public Page<Listed> page(Filters filters, Page.Request page, RequestContext context) {
        queries.add(filters);
        requests.add(page);
        if (failure != null) throw failure;
        return pages.remove();
    }
}
