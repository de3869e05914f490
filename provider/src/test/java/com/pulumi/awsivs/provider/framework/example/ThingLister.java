package com.pulumi.awsivs.provider.framework.example;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the things of {@link ExampleProvider} in the order of their ids, at most two on a page. The token of a page is the last id on the
 * page before.
 */
record ThingLister(Map<String, ExampleProvider.Inputs> things) implements ResourceLister<ThingLister.Filters> {

    record Filters(@Nullable String zone) {}

    private static final int MAX_PAGE_SIZE = 2;

    @Override
    public Class<Filters> filters() {
        return Filters.class;
    }

    @Override
    public Page<Listed> page(Filters filters, Page.Request page, RequestContext context) {
        if (!page.token().isEmpty() && !things.containsKey(page.token())) {
            throw new ProviderException(ErrorKind.INVALID, "no page after " + page.token());
        }
        List<Listed> rest = things.entrySet().stream()
                .filter(entry -> filters.zone() == null
                        || filters.zone().equals(entry.getValue().zone()))
                .map(entry -> new Listed(entry.getKey(), entry.getValue().name()))
                .filter(each -> each.id().compareTo(page.token()) > 0)
                .sorted(Comparator.comparing(Listed::id))
                .toList();
        int size = page.size() == 0 ? MAX_PAGE_SIZE : Math.min(page.size(), MAX_PAGE_SIZE);
        List<Listed> items = rest.subList(0, Math.min(size, rest.size()));
        boolean last = items.size() == rest.size();
        return new Page<>(items, last ? "" : items.get(items.size() - 1).id());
    }
}
