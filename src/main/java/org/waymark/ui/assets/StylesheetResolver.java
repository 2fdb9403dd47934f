package org.waymark.ui.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Answers for {@code css/app.css} with all the files that it imports, so that a page needs one request. */
final class StylesheetResolver implements ResourceResolver {
    private static final String NAME = "css/app.css";

    private final Resource whole = new ByteArrayResource(Stylesheet.whole("app.css"), NAME) {
        @Override
        public String getFilename() {
            return "app.css";
        }
    };

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return path.equals(NAME) ? whole : chain.resolveResource(request, path, locations);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return path.equals(NAME) ? path : chain.resolveUrlPath(path, locations);
    }
}
