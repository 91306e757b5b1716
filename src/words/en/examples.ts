import type { examples as vi } from '../vi/examples.ts';

export const examples = {
  init: [
    {
      line: 'ddci init khao-sat.xlsx so-lieu-cung.csv',
      says: 'make method.xlsx from a survey and a table of figures',
    },
    {
      line: 'ddci init so-nganh.xlsx dia-phuong.xlsx --preset nghe-an',
      says: 'two tracks, with the components of a preset',
    },
    {
      line: 'ddci init "khao-sat/*.csv" --output method.yaml',
      says: 'a file a unit; the method as YAML',
    },
  ],
  score: [
    {
      line: 'ddci score',
      says: 'score by the method file of this folder',
    },
    {
      line: 'ddci score method.yaml --format xlsx,csv --output ket-qua',
      says: 'write the Excel report and the CSV tables into the folder ket-qua',
    },
    {
      line: 'ddci score --set normalisation.method=percentile --output thu-percentile',
      says: 'try another normalisation without editing the method file',
    },
  ],
  check: [
    {
      line: 'ddci check',
      says: 'list all errors and warnings, write nothing',
    },
    {
      line: 'ddci check --strict',
      says: 'count warnings as errors (exit code 1)',
    },
    {
      line: 'ddci check --json > loi.json',
      says: 'the findings for another program',
    },
    {
      line: 'ddci check --xlsx',
      says: 'also findings.xlsx, and a copy of the survey with faulty cells coloured',
    },
  ],
  preview: [
    {
      line: 'ddci preview khao-sat.xlsx',
      says: 'sheets, header row, first rows',
    },
    {
      line: 'ddci preview khao-sat.csv --encoding tcvn3',
      says: 'read in the encoding given',
    },
    {
      line: 'ddci preview khao-sat.xlsx --sheet "Trả lời" --json',
      says: 'all rows of the second sheet as JSON',
    },
  ],
  report: [
    {
      line: 'ddci report out/run.json --format xlsx,md',
      says: 'write the reports again from the run file',
    },
    {
      line: 'ddci report out/run.json --format csv --csv-locale vi',
      says: 'CSV for a Vietnamese Excel',
    },
    {
      line: 'ddci report out/run.json --each-unit --format html --against 2024/run.json',
      says: 'one A4 page a unit, with its change from last year',
    },
  ],
  whatif: [
    {
      line: 'ddci whatif out/run.json --weight minh-bach=20 --rescale',
      says: 'change one weight, share the rest out',
    },
    {
      line: 'ddci whatif out/run.json --weights phuong-an.csv --equal --pca',
      says: 'several sets of weights side by side',
    },
    {
      line: 'ddci whatif out/run.json --without dat-dai --set aggregation=geometric',
      says: 'leave a component out, use the geometric mean',
    },
  ],
  explain: [
    {
      line: 'ddci explain out/run.json "Sở Công Thương"',
      says: 'one unit, from its answers to its rank',
    },
    {
      line: 'ddci explain out/run.json SCT minh-bach --format md',
      says: 'one component only, as Markdown',
    },
  ],
  diagnose: [
    {
      line: 'ddci diagnose out/run.json',
      says: 'reliability, correlations, effective weights, outliers',
    },
    {
      line: 'ddci diagnose out/run.json --json',
      says: 'every figure, for another program',
    },
  ],
  plan: [
    {
      line: 'ddci plan out/run.json',
      says: 'forms needed in the next survey, by this result',
    },
    {
      line: 'ddci plan out/run.json --total 1500 --floor 15 --response-rate 40',
      says: 'shares 1500 forms out over the units, where 40% of what is sent is expected back',
    },
  ],
  compare: [
    {
      line: 'ddci compare 2023/run.json 2024/run.json',
      says: 'compare two years: differences of rule first, then changes of score and rank',
    },
    {
      line: 'ddci compare 2024/run.json 2025/run.json --units hop-nhat.csv',
      says: 'with merged, split or renamed units',
    },
    {
      line: 'ddci compare 2023/run.json 2024/run.json --pooled --output so-sanh',
      says: 'both years on the same reference values, as a workbook',
    },
  ],
  series: [
    {
      line: 'ddci series 2023/run.json 2024/run.json 2025/run.json',
      says: 'totals and ranks of every unit over three years, changes of method first',
    },
    {
      line: 'ddci series bang-2023.csv 2024/run.json 2025/run.json --units hop-nhat.csv',
      says: 'the first year is only a published table; units were merged; the years are scored again by one method',
    },
    {
      line: 'ddci series 2023/run.json 2024/run.json 2025/run.json --output nhieu-nam --format xlsx,html',
      says: 'write a workbook with charts, and a page with a small chart of every unit',
    },
  ],
  robustness: [
    {
      line: 'ddci robustness',
      says: 'how sure the ranks are, by the method file of this folder',
    },
    {
      line: 'ddci robustness out/run.json --only weights --spread 0.1',
      says: 'shake the weights within ±10%, from the run file alone',
    },
    {
      line: 'ddci robustness --replicates 5000 --seed 7',
      says: '5,000 draws of the sampling error, with seed 7',
    },
  ],
  convert: [
    {
      line: 'ddci convert method.yaml method.xlsx',
      says: 'the method as a workbook, to fill in and edit',
    },
    {
      line: 'ddci convert method.xlsx method.yaml',
      says: 'and back, without loss',
    },
  ],
  completion: [
    {
      line: 'ddci completion bash > ~/.local/share/bash-completion/completions/ddci',
      says: 'completion by the Tab key in bash',
    },
    {
      line: 'ddci completion fish > ~/.config/fish/completions/ddci.fish',
      says: 'the same in fish',
    },
    {
      line: 'ddci completion powershell >> $PROFILE',
      says: 'the same in PowerShell on Windows',
    },
  ],
  help: [
    {
      line: 'ddci help method',
      says: 'the fields of the method file',
    },
    {
      line: 'ddci help statistics',
      says: 'how the values of indicators are computed',
    },
    {
      line: 'ddci help score',
      says: 'the help of the command score, as ddci score --help',
    },
  ],
} satisfies typeof vi;
