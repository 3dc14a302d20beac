package main

import (
	"github.com/google/cel-go/cel"
)

type celQuestion struct {
	Expression string         `json:"expression"`
	Variables  map[string]any `json:"variables"`
}

type celAnswer struct {
	// CompileError is empty if the expression compiles to bool or to what is only known when it runs.
	CompileError string `json:"compileError"`
	// Value is nil if the evaluation fails or gives no bool.
	Value *bool `json:"value"`
}

// evaluate compiles and evaluates a condition in the environment that Package Operator makes.
func evaluate(question celQuestion) celAnswer {
	options := []cel.EnvOption{cel.Variable("cond", cel.MapType(cel.StringType, cel.BoolType))}
	for _, name := range []string{"package", "config", "images", "dependencies", "environment"} {
		options = append(options, cel.Variable(name, cel.MapType(cel.StringType, cel.AnyType)))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		fail(err)
	}
	ast, issues := env.Compile(question.Expression)
	if issues != nil && issues.Err() != nil {
		return celAnswer{CompileError: issues.Err().Error()}
	}
	if out := ast.OutputType(); !out.IsExactType(cel.BoolType) && !out.IsExactType(cel.DynType) && !out.IsExactType(cel.AnyType) {
		return celAnswer{CompileError: "not a bool: " + out.String()}
	}
	program, err := env.Program(ast)
	if err != nil {
		return celAnswer{CompileError: err.Error()}
	}
	value, _, err := program.Eval(question.Variables)
	if err != nil {
		return celAnswer{}
	}
	if result, ok := value.Value().(bool); ok {
		return celAnswer{Value: &result}
	}
	return celAnswer{}
}
