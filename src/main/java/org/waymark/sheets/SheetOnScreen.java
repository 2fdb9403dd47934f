package org.waymark.sheets;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A sheet as it stands on our own pages, to be put on a page of a module above. */
@Component
public class SheetOnScreen {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public Content of(SheetPage sheet) {
        return output -> templates.render("sheets/shown.jte", Map.of("sheet", sheet), output);
    }
}
