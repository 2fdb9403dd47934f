// A mark is kept as the strokes that were drawn, so that it stays small and sharp.
export function startDrawing(signing) {
    const canvas = signing.querySelector("canvas");
    const mark = signing.querySelector("[data-mark]");
    const pen = canvas.getContext("2d");
    let drawing = false;
    const at = (event) => {
        const box = canvas.getBoundingClientRect();
        const x = Math.round((event.clientX - box.left) * 600 / box.width);
        const y = Math.round((event.clientY - box.top) * 200 / box.height);
        return [Math.min(Math.max(x, 0), 600), Math.min(Math.max(y, 0), 200)];
    };
    const show = () => {
        pen.clearRect(0, 0, 600, 200);
        pen.lineWidth = 3;
        pen.lineCap = "round";
        pen.strokeStyle = getComputedStyle(canvas).color;
        pen.stroke(new Path2D(mark.value));
    };
    signing.querySelector("[data-draw]").hidden = false;
    canvas.addEventListener("pointerdown", (event) => {
        drawing = true;
        canvas.setPointerCapture(event.pointerId);
        mark.value += `M${at(event).join(" ")}`;
    });
    canvas.addEventListener("pointermove", (event) => {
        if (drawing) {
            mark.value += `L${at(event).join(" ")}`;
            show();
        }
    });
    canvas.addEventListener("pointerup", () => { drawing = false; });
    signing.querySelector("[data-clear]").addEventListener("click", () => { mark.value = ""; show(); });
    show();
}
