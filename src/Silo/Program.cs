using System.CommandLine;
using System.Text;
using Torch.Sim.Silo.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var parse = CommandLine.Build().Parse(args);
return parse.Errors.Count > 0 && parse.Action is not HelpWithExamples
    ? CommandLine.SayErrors(parse)
    : await parse.InvokeAsync(new InvocationConfiguration
    {
        // After Ctrl-C the quarter that is running ends and the folder is closed in order; the default of two seconds can be too short for it.
        ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
    });
